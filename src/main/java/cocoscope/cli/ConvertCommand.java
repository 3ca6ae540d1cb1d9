package cocoscope.cli;

import cocoscope.batch.AnnotationStore;
import cocoscope.batch.BatchInput;
import cocoscope.batch.BatchInputs;
import cocoscope.batch.ConvertedMask;
import cocoscope.batch.PanopticInputs;
import cocoscope.batch.Shard;
import cocoscope.batch.limit.Resources;
import cocoscope.cli.options.EncodingOptions;
import cocoscope.cli.options.FileOptions;
import cocoscope.cli.options.KnownCategories;
import cocoscope.cli.options.ProfileOptions;
import cocoscope.cli.options.ReadOptions;
import cocoscope.cli.options.ResourceOptions;
import cocoscope.cli.options.RuleOptions;
import cocoscope.cli.options.ShapeOptions;
import cocoscope.cli.options.SimplificationOptions;
import cocoscope.cli.options.UsageException;
import cocoscope.cli.report.ClassReport;
import cocoscope.cli.report.CommandWording;
import cocoscope.cli.report.DecisionReport;
import cocoscope.cli.report.FormWarning;
import cocoscope.cli.report.LossWarning;
import cocoscope.cli.report.OverlapWarning;
import cocoscope.cli.report.Report;
import cocoscope.coco.Loss;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.ClassMapping;
import cocoscope.convert.Recipe;
import cocoscope.export.Export;
import cocoscope.export.ExportFiles;
import cocoscope.export.FidelityReport;
import cocoscope.export.Output;
import cocoscope.export.Target;
import cocoscope.export.loss.LostObjects;
import cocoscope.export.shard.ShardExport;
import cocoscope.files.AtomicFile;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.rule.LabelRule;
import cocoscope.project.Project;
import cocoscope.recipe.RecipeFile;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Converts masks to a COCO file.
@Command(name = "convert", mixinStandardHelpOptions = true, addMethodSubcommands = false, versionProvider = CocoscopeCommand.Version.class,
        sortOptions = false,
        customSynopsis = "cocoscope convert (MASK_OR_FOLDER... | PROJECT | PANOPTIC_JSON) -o FILE [OPTIONS]",
        synopsisHeading = "Usage: ",
        descriptionHeading = "%n", description =
        {"Converts masks to COCO annotations.",
            "Folders are read recursively in natural order; hidden files are skipped.",
            "A project (*.cocoscope.json) gives the same bytes as an export from the window.",
            "Without a rule, all masks decide together: two levels become one object, more levels one category each.", ""},
        footer = {"", "Exit codes: 0 done, 1 some masks failed (the rest are written), 2 usage error, 3 nothing written.",
            "", "Examples:",
            "  cocoscope convert masks/ -o dataset.json --threshold 128 --instances category",
            "  cocoscope convert mask.jpg -o mask.json --threshold 128 --instances category --segmentation rle",
            "  cocoscope convert masks/ -o dataset.json --values \"100=1,200=2\" --instances category --segmentation rle",
            "  cocoscope convert masks/ --images photos/ --per-image json/ --min-area 10",
            "  cocoscope convert photos/ masks/ --pair auto -o dataset.json",
            "  cocoscope convert work.cocoscope.json -o dataset.json",
            "  cocoscope convert masks/ -o dataset.json --split 0.5 --seed 7",
            "  cocoscope convert masks/ -o dataset.json --label-maps labels/",
            "  cocoscope convert masks/ -o shard-1.json --shard 1/2",
            "  cocoscope convert masks/ -o dataset.json --segmentation auto",
            "  cocoscope convert masks/ --append all.json --threshold 128 --category cell",
            "  cocoscope convert masks/ --panoptic panoptic.json --values 100=person,200=car",
            "  cocoscope convert masks/ --yolo yolo/ --values 100=person,200=car --split 0.5",
            "  cocoscope convert street_panoptic.json -o street.json",
            "  cocoscope convert trimap.png -o pets.json --values 255=pet --ignore 128",
            "  cocoscope convert street_instanceIds.png -o street.json --coding class1000 --values 24=person,26=car",
            "  cocoscope convert voc.png -o voc.json --palette voc --instances category",
            "  cocoscope convert masks/ -o dataset.json --profile ultralytics --report fidelity.json"})
final class ConvertCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MASK_OR_FOLDER", arity = "1..*",
            description = "masks, folders of masks, a project, or a panoptic JSON file; - for standard input")
    private List<Path> masks = List.of();

    @Mixin(name = "Files")
    private FileOptions files = new FileOptions();

    @Mixin(name = "Encoding: what the values of a mask stand for")
    private EncodingOptions coding = new EncodingOptions();

    @Mixin(name = "Reading: how the values of a dirty mask become levels, for tables and masks without a rule")
    private ReadOptions reading = new ReadOptions();

    @Mixin(name = "Rule: how values become categories")
    private RuleOptions rule = new RuleOptions();

    @Mixin(name = "Annotations")
    private ShapeOptions shape = new ShapeOptions();

    @Mixin(name = "Simplified polygons")
    private SimplificationOptions simplification = new SimplificationOptions();

    @Mixin(name = "Reader: the program that the file is for")
    private ProfileOptions profile = new ProfileOptions();

    @Mixin(name = "Limits")
    private ResourceOptions limits = new ResourceOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            files.check();
            Resources resources = limits.resources();
            Optional<Project> project = files.project(masks);
            Optional<PanopticInputs> panoptic = files.panoptic(masks);
            RecipeFile given = files.settings(project, panoptic);
            BatchInputs inputs = files.inputs(masks, project, panoptic);
            RecipeFile settings = settings(given, inputs);
            return convert(ownSettings(inputs, settings), settings, resources);
        } catch (UsageException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (UnreadableJsonException | UnwritableFileException e) {
            err().println(CommandWording.create().of(e.explanation()));
            return ExitCode.NOTHING_WRITTEN;
        }
    }

    /// What the options make of the settings of a file.
    private RecipeFile settings(RecipeFile given, BatchInputs inputs) throws UsageException {
        KnownCategories known = new KnownCategories(given.categories());
        Optional<LabelRule> chosen = rule.rule(given.recipe().rule());
        Recipe read = reading.applyTo(coding.applyTo(profile.startFrom(given.recipe())));
        Recipe recipe = simplification.applyTo(profile.applyTo(shape.applyTo(read)));
        if (chosen.isPresent()) {
            recipe = recipe.withRule(known.named(chosen.get()));
        }
        recipe = withClasses(recipe, inputs);
        ProfileOptions.check(recipe.profile(), known.list());
        ProfileOptions.checkDataset(recipe.profile(), files.targets().isAppended() || files.shard().isPresent());
        return rule.withPalette(new RecipeFile(recipe, known.list()), inputs);
    }

    /// The recipe with the values or colors that the table of --categories names, where nothing else says what they mean.
    private Recipe withClasses(Recipe recipe, BatchInputs inputs) {
        return files.classes().flatMap(table -> inputs.first(recipe.encoding())
                .flatMap(mask -> ClassMapping.rule(table, recipe, mask, inputs.haveCategories()))).map(recipe::withRule).orElse(recipe);
    }

    /// Options come before the own recipes of a project's images, too.
    private BatchInputs ownSettings(BatchInputs inputs, RecipeFile settings) throws UsageException {
        if (inputs.inputs().stream().allMatch(input -> input.recipe().isEmpty())) {
            return inputs;
        }
        List<BatchInput> changed = new ArrayList<>();
        for (BatchInput input : inputs.inputs()) {
            changed.add(input.recipe().isEmpty() ? input
                    : input.withRecipe(settings(new RecipeFile(input.recipe().get(), settings.categories()), inputs).recipe()));
        }
        return new BatchInputs(changed, inputs.problems(), inputs.notes());
    }

    private int convert(BatchInputs inputs, RecipeFile settings, Resources resources)
            throws InterruptedException, UnwritableFileException, UsageException {
        try (AnnotationStore store = AnnotationStore.ofRun(inputs.inputs().size(), files.targets().targets().getFirst().path())) {
            return convert(inputs, settings, resources, store);
        } catch (UncheckedIOException e) {
            err().println(e.getMessage());
            return ExitCode.NOTHING_WRITTEN;
        }
    }

    private int convert(BatchInputs inputs, RecipeFile settings, Resources resources, AnnotationStore store)
            throws InterruptedException, UnwritableFileException, UsageException {
        Optional<Shard> shard = files.shard();
        ConvertedBatch batch = ConvertedBatch.of(inputs, settings, shard.orElse(Shard.WHOLE), resources, store,
                MessageOptions.of(spec), err());
        List<ConvertedMask> converted = batch.masks();
        DecisionReport.check(batch.decision(), settings.recipe().rule());
        DecisionReport.lines(batch.decision()).forEach(spec.commandLine().getOut()::println);
        Report.readings(converted).forEach(spec.commandLine().getOut()::println);
        Report.resized(converted).forEach(spec.commandLine().getOut()::println);
        files.classes().map(table -> ClassReport.lines(table, converted)).orElse(List.of()).forEach(spec.commandLine().getOut()::println);
        if (files.isStrict() && !batch.failures().isEmpty()) {
            err().println("Nothing is written: --strict allows no failures, and there " + (batch.failures().size() == 1 ? "is 1."
                    : "are " + batch.failures().size() + "."));
            return ExitCode.NOTHING_WRITTEN;
        }
        if (converted.isEmpty() && shard.isEmpty()) {
            return ExitCode.NOTHING_WRITTEN;
        }
        Export export = Export.of(converted, settings.recipe(), settings.categories());
        if (shard.isPresent()) {
            write(new ShardExport(shard.get(), inputs.inputs(), settings, batch.decision(), export, batch.failures().size()),
                    export, batch);
        } else {
            write(export, settings.recipe(), batch);
        }
        return batch.failures().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private void write(ShardExport shard, Export export, ConvertedBatch batch) throws UnwritableFileException {
        Path file = files.targets().targets().getFirst().path();
        AtomicFile.write(file, files.replacement(), shard::writeTo);
        spec.commandLine().getOut().println(Report.summary(file, export, batch.masks(), batch.failures().size()));
    }

    private void write(Export export, Recipe recipe, ConvertedBatch batch)
            throws UnwritableFileException, UsageException {
        List<Target> targets = files.targets().targets(export, err()::println);
        List<Output> outputs = new ArrayList<>();
        for (Target target : targets) {
            outputs.addAll(target.outputs(export));
        }
        ExportFiles coco = outputs.stream().map(Output::coco).flatMap(Optional::stream).findFirst().orElse(ExportFiles.NONE);
        Map<Loss.Cause, LostObjects> losses = coco.losses();
        losses.forEach((cause, lost) -> err().println(LossWarning.of(recipe.profile(), cause, lost)));
        OverlapWarning.of(export, outputs).forEach(err()::println);
        outputs.stream().map(FormWarning::of).flatMap(List::stream).forEach(err()::println);
        Output.write(outputs, files.replacement(), _ -> { });
        Optional<FidelityReport> report = files.writeRecords(coco, export, recipe, batch.decision());
        PrintWriter out = spec.commandLine().getOut();
        out.println(Report.summary(targets.getFirst().path(), export, batch.masks(), batch.failures().size()));
        if (files.targets().isSplit()) {
            coco.byPath().forEach((file, content) -> out.println(Report.part(file, content)));
        }
        outputs.stream().map(Report::output).flatMap(Optional::stream).forEach(out::println);
        if (!coco.paths().isEmpty()) {
            out.println(Report.fidelity(recipe.profile(), coco.quality()));
            report.ifPresent(written -> out.println(Report.ceiling(written.ceiling(), losses.containsKey(Loss.Cause.BEYOND_100))));
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
