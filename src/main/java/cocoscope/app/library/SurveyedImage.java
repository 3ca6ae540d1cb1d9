package cocoscope.app.library;

import cocoscope.app.canvas.LabelPalette;
import cocoscope.app.images.ImageItem;
import cocoscope.app.images.ImageReading;
import cocoscope.app.images.OpenedImage;
import cocoscope.convert.Conversion;
import cocoscope.convert.Converter;
import cocoscope.convert.Recipe;
import cocoscope.decode.PictureDecoder;
import cocoscope.decode.samples.Picture;
import cocoscope.decode.samples.UnreadableImageException;
import cocoscope.mask.decision.Decision;
import cocoscope.mask.object.ObjectDecision;
import cocoscope.mask.rule.UnusableRuleException;
import cocoscope.message.Message;
import cocoscope.project.ProjectImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A small picture of an image with its objects, and what they come to.
///
/// @param picture empty where no file can be read
/// @param facts   empty where there is no mask, or none that can be converted
/// @param size    of the image in pixels, width then height; empty where no file can be read
/// @param problem why a file cannot be read; empty where all can
public record SurveyedImage(Optional<Picture> picture, Optional<ImageFacts> facts, Optional<Size> size,
        Optional<Message> problem) {
    /// In pixels.
    public record Size(int width, int height) {}

    /// Reads the files of an image.
    static SurveyedImage of(ImageSubject subject) {
        Optional<ThumbnailPainter> painter = Optional.empty();
        Optional<ImageFacts> facts = Optional.empty();
        Optional<Size> size = Optional.empty();
        Optional<Message> problem = Optional.empty();
        for (ProjectImage image : subject.masks()) {
            Recipe recipe = image.recipe().orElse(subject.recipe());
            ImageReading reading = ImageReading.of(new ImageItem(image), recipe.encoding(), 0);
            problem = problem.or(reading::problem);
            if (reading.content().isEmpty()) {
                painter = painter.or(() -> picture(image));
                continue;
            }
            OpenedImage opened = reading.content().get();
            if (painter.isEmpty()) {
                size = Optional.of(new Size(opened.picture().width(), opened.picture().height()));
                painter = Optional.of(new ThumbnailPainter(opened.picture().width(), opened.picture().height()));
                painter.get().picture(opened.picture());
            }
            Optional<Conversion> conversion = opened.masked().flatMap(masked -> conversion(masked, recipe, image, subject));
            if (conversion.isPresent()) {
                int[] palette = LabelPalette.of(conversion.get().labeling(), subject.categories());
                painter.get().labels(conversion.get().labeling().labels(), palette);
                facts = Optional.of(facts.orElse(ImageFacts.NONE).plus(facts(conversion.get(), palette)));
            }
        }
        return new SurveyedImage(painter.map(ThumbnailPainter::paint), facts, size, problem);
    }

    /// The picture alone, of a mask that cannot be read or has another size.
    private static Optional<ThumbnailPainter> picture(ProjectImage image) {
        try {
            Optional<Picture> read = image.picture().isEmpty() ? Optional.empty()
                    : Optional.of(PictureDecoder.read(image.picture().get()));
            return read.map(picture -> {
                ThumbnailPainter painter = new ThumbnailPainter(picture.width(), picture.height());
                painter.picture(picture);
                return painter;
            });
        } catch (UnreadableImageException | OutOfMemoryError _) {
            return Optional.empty();
        }
    }

    private static Optional<Conversion> conversion(OpenedImage.Masked masked, Recipe recipe, ProjectImage image, ImageSubject subject) {
        try {
            Decision decision = recipe.equals(subject.recipe()) ? subject.decision() : Decision.NONE;
            List<ObjectDecision> objects = image.objectsOn(masked.layer());
            return Optional.of(subject.complete() ? new Converter().convert(masked.mask(), recipe, decision, objects)
                    : new Converter().draft(masked.mask(), recipe, decision, objects));
        } catch (UnusableRuleException _) {
            return Optional.empty();
        }
    }

    private static ImageFacts facts(Conversion conversion, int[] palette) {
        Map<String, ImageFacts.Share> shares = new HashMap<>();
        for (int region = 0; region < conversion.regions().size(); region++) {
            shares.merge(conversion.category(region), new ImageFacts.Share(1, palette[conversion.regions().label(region) - 1]),
                    ImageFacts.Share::plus);
        }
        return new ImageFacts(conversion.regions().size(),
                IntStream.range(0, conversion.regions().size()).mapToLong(conversion.regions()::area).sum(),
                conversion.isDraft() ? Double.NaN : conversion.fidelityOfAll().iou(), shares);
    }
}
