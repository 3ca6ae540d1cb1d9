package cocoscope.batch;

import cocoscope.batch.Batch.Outcome;
import cocoscope.batch.limit.MemoryGate;
import cocoscope.batch.limit.Resources;
import cocoscope.batch.limit.TimeLimit;
import cocoscope.convert.Conversion;
import cocoscope.convert.ConversionMemory;
import cocoscope.convert.Converter;
import cocoscope.convert.EncodingEdit;
import cocoscope.convert.Recipe;
import cocoscope.decode.MaskFile;
import cocoscope.decode.OrientationTag;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.ImageBytes;
import cocoscope.decode.samples.ImageProblem;
import cocoscope.decode.samples.PictureSize;
import cocoscope.decode.samples.PixelMemory;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.decode.samples.UnreadableImageException.Kind;
import cocoscope.geometry.Orientation;
import cocoscope.mask.Channel;
import cocoscope.mask.Histogram;
import cocoscope.mask.Mask;
import cocoscope.mask.SizeFit;
import cocoscope.mask.ValueEncoding;
import cocoscope.mask.decision.Choice;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.decision.MaskEvidence;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.rule.LabelRule;
import cocoscope.mask.rule.Labeling;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// Converts all masks in a file of a batch: one, or one per page, or one per bit.
final class MaskConversion {
    private final BatchInput input;
    private final Recipe recipe;
    private final Decider decider;
    private final FileBytes files;
    private final boolean whole;
    /// Replaced when the mask is given up, so that its thread adds nothing more.
    private volatile List<DecidedOutcome.Decided> decided = new ArrayList<>();

    /// Decides on masks.
    interface Decider {
        /// @param mask that the decision has to hold for
        Decision on(MaskEvidence mask);

        /// @param mask     that was converted
        /// @param decision by which
        void saw(MaskEvidence mask, Decision decision);

        /// One that has decided.
        static Decider of(Decision decision) {
            return new Decider() {
                @Override
                public Decision on(MaskEvidence mask) {
                    return decision;
                }

                @Override
                public void saw(MaskEvidence mask, Decision by) {}
            };
        }
    }

    MaskConversion(BatchInput input, Recipe recipe, Decider decider, FileBytes files) {
        this(input, recipe, decider, files, true);
    }

    /// One that goes no further than to what the masks tell.
    static MaskConversion evidence(BatchInput input, Recipe recipe, Decider decider, FileBytes files) {
        return new MaskConversion(input, recipe, decider, files, false);
    }

    private MaskConversion(BatchInput input, Recipe recipe, Decider decider, FileBytes files, boolean whole) {
        this.files = files;
        this.whole = whole;
        this.input = input;
        this.decider = decider;
        this.recipe = input.segments().map(segments -> segments.applyTo(recipe)).orElse(recipe);
    }

    /// @param gate      that the mask passes before its pixels are read
    /// @param resources that it may take
    /// @param limit     that its time has
    Outcome run(MemoryGate gate, Resources resources, TimeLimit limit) throws UnreadableImageException, UnusableRuleException {
        ImageBytes bytes = files.of(input.mask()).within(resources.limits());
        MaskFile file = MaskFile.of(bytes, recipe.encoding());
        long pixels = file.pixels();
        Duration time = resources.limits().timeOf(pixels);
        int taken = gate.enter(file.memory());
        try {
            return limit.call(time, () -> run(file, bytes));
        } catch (TimeoutException _) {
            decided = new ArrayList<>();
            throw new UnreadableImageException(input.mask(), Kind.TOO_SLOW,
                    ImageProblem.TOO_SLOW.with(time.toSeconds()));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UnreadableImageException unreadable -> throw unreadable;
                case UnusableRuleException unusable -> throw unusable;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            gate.leave(taken);
        }
    }

    private Outcome run(MaskFile file, ImageBytes bytes) throws UnreadableImageException, UnusableRuleException {
        List<ConvertedMask> converted = new ArrayList<>();
        Optional<ImageBytes> picture = input.picture().isEmpty() ? Optional.empty() : Optional.of(files.of(input.picture().get()));
        Optional<OrientationClash> clash = picture.flatMap(found -> OrientationClash.between(input.mask(), OrientationTag.read(bytes),
                input.picture().get(), OrientationTag.read(found)));
        List<Message> warnings = new ArrayList<>(clash.map(found -> found.message(recipe.encoding().upright())).stream().toList());
        List<MaskFile.Layer> layers = file.layers();
        LostDecisions.warning(input.mask(), input.objects().stream().filter(decision -> decision.layer() >= layers.size()).toList())
                .ifPresent(warnings::add);
        for (int layer = 0; layer < layers.size(); layer++) {
            int number = layer;
            List<ObjectDecision> objects = input.objects().stream().filter(decision -> decision.layer() == number).toList();
            Mask read = layers.get(layer).read();
            Optional<Mask> bitmask = mayBeBitmask() ? file.bitmask(read) : Optional.empty();
            Mask stored = bitmask.orElse(read);
            PictureSize size = picture.isPresent() ? pictureSize(picture.get(), clash)
                    : new PictureSize(stored.width(), stored.height());
            Optional<Mask> fitted = recipe.encoding().fit().fitted(stored, size.width(), size.height());
            if (fitted.isEmpty()) {
                return new Outcome.Failed(input, misfit(stored, size, clash));
            }
            Mask mask = fitted.get();
            if (input.segments().isPresent() && !input.segments().get().fits(mask)) {
                return new Outcome.Failed(input, input.segments().get().misfit(input.mask(), mask));
            }
            Recipe used = bitmask.isPresent() ? EncodingEdit.withNumbers(recipe, ValueEncoding.BITMASK) : recipe;
            switch (recipe.encoding().numbers() == ValueEncoding.BITS ? bit(mask, objects, warnings)
                    : outcome(mask, used, objects, warnings)) {
                case Outcome.Converted(_, ConvertedMask one, _) -> converted.add(mask == stored ? one
                        : one.withReading(one.reading().resized(
                        new ReadingSummary.Resized(recipe.encoding().fit(), stored.width(), stored.height()))));
                case Outcome.Failed failed -> {
                    return failed;
                }
                case Outcome.Unusable unusable -> {
                    return unusable;
                }
            }
        }
        ConvertedMask together = ConvertedMask.together(converted);
        input.segments().flatMap(segments -> segments.missing(input.mask(), together)).ifPresent(warnings::add);
        return new Outcome.Converted(input, together, warnings);
    }

    /// Whether nobody said what the values are, so that the file may tell.
    private boolean mayBeBitmask() {
        return recipe.rule() instanceof LabelRule.Automatic && recipe.encoding().numbers() == ValueEncoding.PLAIN
                && recipe.encoding().channel() == Channel.ALL && recipe.encoding().page().isEmpty() && input.segments().isEmpty();
    }

    private Outcome outcome(Mask mask, Recipe recipe, List<ObjectDecision> objects, List<Message> warnings)
            throws UnreadableImageException, UnusableRuleException {
        Conversion conversion = convert(mask, recipe, objects);
        if (!whole) {
            return new Outcome.Converted(input, ConvertedMask.empty(input.fileName(), mask, List.of()), List.of());
        }
        UniformMask.warning(input.mask(), conversion.read(), recipe.encoding()).ifPresent(warnings::add);
        EmptyMask.warning(input.mask(), conversion).ifPresent(warnings::add);
        LostDecisions.warning(input.mask(), conversion).ifPresent(warnings::add);
        return Batch.outcome(input, conversion);
    }

    private Conversion convert(Mask mask, Recipe recipe, List<ObjectDecision> objects)
            throws UnreadableImageException, UnusableRuleException {
        Converter converter = new Converter();
        Optional<MaskEvidence> evidence = converter.evidence(mask, recipe);
        Decision decision = evidence.map(decider::on).orElse(Decision.NONE);
        Conversion draft = converter.draft(mask, recipe, decision, objects);
        if (whole) {
            requireMemory(draft);
        }
        Conversion conversion = whole ? Converter.complete(draft, Optional.empty()) : draft;
        if (evidence.isPresent()) {
            Choice choice = decision.choose(evidence.get().kind());
            MaskEvidence told = FileEvidence.counted(evidence.get(), conversion, choice);
            decided.add(new DecidedOutcome.Decided(told.kind(), choice));
            decider.saw(told, decision);
        }
        return conversion;
    }

    /// Complains before the memory is taken: a program that runs out of it has tried for long.
    private void requireMemory(Conversion draft) throws UnreadableImageException {
        int needed = ConversionMemory.of(draft).megabytes();
        if (needed > PixelMemory.allowed()) {
            throw new UnreadableImageException(input.mask(), Kind.TOO_LARGE, ImageProblem.CONVERSION_MEMORY.with(draft.regions().size(),
                    draft.labeling().labels().size(), needed, PixelMemory.allowed(), needed + needed / 16 + 16));
        }
    }

    /// What was decided on each mask that was left to be, once it has run.
    List<DecidedOutcome.Decided> decided() {
        return decided;
    }

    /// A table names bits by their numbers; a bit that is not in it is unmapped.
    private Outcome bit(Mask mask, List<ObjectDecision> objects, List<Message> warnings)
            throws UnreadableImageException, UnusableRuleException {
        Histogram histogram = Histogram.of(mask);
        int number = histogram.value(histogram.size() - 1);
        return switch (recipe.rule()) {
            case LabelRule.Values values when values.entries().stream().noneMatch(entry -> entry.value() == number) ->
                    new Outcome.Converted(input, ConvertedMask.empty(input.fileName(), mask,
                            List.of(new Labeling.Unmapped(number, histogram.countOf(number)))), List.of());
            case LabelRule.Automatic _, LabelRule.Values _, LabelRule.Band _, LabelRule.Otsu _,
                    LabelRule.Colors _ -> outcome(mask, recipe, objects, warnings);
        };
    }

    private Message misfit(Mask mask, PictureSize size, Optional<OrientationClash> clash) {
        BatchProblem remedy = clash.isPresent() && !recipe.encoding().upright() ? BatchProblem.TURN
                : switch (SizeFit.of(mask.width(), mask.height(), size.width(), size.height()).orElse(SizeFit.NONE)) {
                    case SCALE -> BatchProblem.SCALE;
                    case CROP -> BatchProblem.CROP;
                    case NONE -> BatchProblem.RESIZE;
                };
        return BatchProblem.MISFIT.with(input.mask(), mask.width(), mask.height(), input.picture().orElse(input.mask()),
                size.width(), size.height(), remedy.with());
    }

    private PictureSize pictureSize(ImageBytes picture, Optional<OrientationClash> clash) throws UnreadableImageException {
        PictureSize size = PictureDecoder.sizeOf(picture);
        Orientation turned = !recipe.encoding().upright() ? Orientation.UPRIGHT
                : clash.isPresent() ? clash.get().picture() : OrientationTag.read(picture);
        return turned.isTransposed() ? new PictureSize(size.height(), size.width()) : size;
    }
}
