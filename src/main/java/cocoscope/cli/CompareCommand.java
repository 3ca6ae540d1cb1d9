package cocoscope.cli;

import cocoscope.batch.AnnotationStore;
import cocoscope.batch.BatchInputs;
import cocoscope.batch.Shard;
import cocoscope.cli.options.EncodingOptions;
import cocoscope.cli.options.KnownCategories;
import cocoscope.cli.options.PictureOptions;
import cocoscope.cli.options.ReadOptions;
import cocoscope.cli.options.ResourceOptions;
import cocoscope.cli.options.RuleOptions;
import cocoscope.cli.options.ShapeOptions;
import cocoscope.cli.options.UsageException;
import cocoscope.cli.report.CommandWording;
import cocoscope.cli.report.ComparisonReport;
import cocoscope.cli.report.EntryErrors;
import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.compare.AnnotatedImages;
import cocoscope.coco.compare.CocoAnnotations;
import cocoscope.coco.compare.Comparison;
import cocoscope.coco.compare.ComparisonJson;
import cocoscope.coco.lint.finding.FileErrors;
import cocoscope.convert.Recipe;
import cocoscope.decode.ImageFiles;
import cocoscope.export.Export;
import cocoscope.export.MaskAnnotations;
import cocoscope.mask.rule.LabelRule;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Tells how the annotations of a COCO file differ from those of another one, or from masks.
@Command(name = "compare", mixinStandardHelpOptions = true, addMethodSubcommands = false, versionProvider = CocoscopeCommand.Version.class,
        sortOptions = false,
        customSynopsis = {"cocoscope compare FILE OTHER_FILE [--match-iou R] [--json]",
            "       cocoscope compare FILE MASK_OR_FOLDER... [--match-iou R] [--json] [OPTIONS as in convert]"},
        synopsisHeading = "Usage: ", descriptionHeading = "%n",
        description = {"Compares a COCO file with another one, or with masks, pixel by pixel.",
            "Annotations are the same, changed (with IoU, lost and added pixels, or another category), missing or extra.",
            "Rings with needles, slivers or crossings are listed, because other programs see other pixels in them.", ""},
        footer = {"", "Exit codes: 0 identical, 1 differences or annotations with errors, 2 usage error, 3 a file cannot be read.",
            "", "Examples:",
            "  cocoscope compare dataset.json other.json",
            "  cocoscope compare dataset.json other.json --match-iou 0.9 --json",
            "  cocoscope compare dataset.json masks/ --values \"100=1,200=2\" --instances category",
            "  cocoscope compare dataset.json photos/ masks/ --pair auto --values \"100=1,200=2\" --instances category"})
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "a COCO file")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OTHER", description =
            "another COCO file, results for FILE, masks, or folders of masks")
    private List<Path> others = List.of();

    @Option(names = "--match-iou", paramLabel = "R", description = "minimum IoU of matched annotations (default: 0.5)")
    private double minIou = Comparison.DEFAULT_MIN_IOU;

    @Option(names = "--json", description = "print all differences as JSON")
    private boolean json;

    @Option(names = "--recipe", paramLabel = "FILE",
            description = "read settings for the masks from an earlier run; command-line options override the recipe")
    private @Nullable Path recipe;

    @Mixin(name = "Pictures: where images get their names")
    private PictureOptions pictures = new PictureOptions();

    @Mixin(name = "Encoding: what the values of a mask stand for")
    private EncodingOptions coding = new EncodingOptions();

    @Mixin(name = "Reading: how the values of a dirty mask become levels")
    private ReadOptions reading = new ReadOptions();

    @Mixin(name = "Rule: how values become categories; a number on the right is a category id of FILE")
    private RuleOptions rule = new RuleOptions();

    @Mixin(name = "Annotations")
    private ShapeOptions shape = new ShapeOptions();

    @Mixin(name = "Limits")
    private ResourceOptions limits = new ResourceOptions();

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (!(minIou > 0 && minIou <= 1)) {
            throw new ParameterException(spec.commandLine(), "--match-iou must be above 0 and at most 1");
        }
        try (CocoAnnotations first = CocoAnnotations.open(file)) {
            return compare(first);
        } catch (UsageException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (UnreadableJsonException e) {
            err().println(CommandWording.create().of(e.explanation()));
            return ExitCode.NOTHING_WRITTEN;
        }
    }

    private int compare(CocoAnnotations first) throws UnreadableJsonException, UsageException, InterruptedException, IOException {
        Path other = others.getFirst();
        if (others.size() == 1 && !Files.isDirectory(other) && !ImageFiles.isCandidate(other)) {
            try (CocoAnnotations second = CocoAnnotations.open(other, first)) {
                return report(Comparison.of(first, second, minIou), List.of(first.errors(), second.errors()),
                        List.of(first.shapes(), second.shapes()));
            }
        }
        Optional<AnnotatedImages> masks = masks(first.categories());
        return masks.isEmpty() ? ExitCode.NOTHING_WRITTEN
                : report(Comparison.of(first, masks.get(), minIou), List.of(first.errors()), List.of(first.shapes()));
    }

    private int report(Comparison comparison, List<FileErrors> errors, List<FileErrors> shapes) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        errors.forEach(ofFile -> EntryErrors.print(err(), ofFile));
        shapes.forEach(ofFile -> EntryErrors.print(err(), ofFile));
        if (json) {
            ComparisonJson.write(out, file, others.getFirst(), comparison, errors, shapes);
        } else {
            ComparisonReport.print(out, comparison);
        }
        out.flush();
        return comparison.isSame() && errors.stream().allMatch(ofFile -> ofFile.findings().isEmpty()) ? ExitCode.DONE
                : ExitCode.SOME_FAILED;
    }

    /// The annotations of the masks, as `convert` makes them; nothing when one cannot be read.
    private Optional<AnnotatedImages> masks(List<Category> categories) throws UnreadableJsonException, UsageException,
            InterruptedException {
        BatchInputs named = pictures.inputs(others);
        BatchInputs inputs = categories.size() == 1 ? named.withCategory(categories.getFirst().name()) : named;
        RecipeFile settings = settings(categories, inputs);
        ConvertedBatch batch = ConvertedBatch.of(inputs, settings, Shard.WHOLE, limits.resources(), AnnotationStore.inMemory(),
                MessageOptions.of(spec), err());
        return batch.masks().isEmpty() || !batch.failures().isEmpty() ? Optional.empty()
                : Optional.of(new MaskAnnotations(Export.of(batch.masks(), settings.recipe(), settings.categories())));
    }

    private RecipeFile settings(List<Category> categories, BatchInputs inputs) throws UnreadableJsonException, UsageException {
        Recipe given = recipe == null ? Recipe.DEFAULT : RecipeFile.read(recipe).recipe();
        KnownCategories known = new KnownCategories(categories);
        Optional<LabelRule> chosen = rule.rule(given.rule());
        Recipe used = shape.applyTo(reading.applyTo(coding.applyTo(given)));
        if (chosen.isPresent()) {
            used = used.withRule(known.named(chosen.get()));
        }
        return rule.withPalette(new RecipeFile(used, known.list()), inputs);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
