package cocoscope.cli;

import cocoscope.coco.Category;
import cocoscope.coco.CategoryReader;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.convert.Recipe;
import cocoscope.project.AtomicFile;
import cocoscope.project.BatchInput;
import cocoscope.project.BatchInputs;
import cocoscope.project.Export;
import cocoscope.project.ExportFiles;
import cocoscope.project.FidelityReport;
import cocoscope.project.LabelImages;
import cocoscope.project.Project;
import cocoscope.project.ProjectFile;
import cocoscope.project.RecipeFile;
import cocoscope.project.UnwritableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// What is read and written, but for the masks.
final class FileOptions {
    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "the COCO file to write")
    private @Nullable Path output;

    @Option(names = "--per-image", paramLabel = "FOLDER", description = "instead of -o: a COCO file an image, in this folder")
    private @Nullable Path perImage;

    @ArgGroup(validate = false)
    private SplitOptions split = new SplitOptions();

    @ArgGroup(validate = false)
    private PictureOptions pictures = new PictureOptions();

    @Option(names = "--categories", paramLabel = "FILE", description = "categories with their ids: a JSON array, or a COCO file")
    private @Nullable Path categories;

    @Option(names = "--recipe", paramLabel = "FILE", description = "settings of an earlier run; options come before them")
    private @Nullable Path recipe;

    @Option(names = "--save-recipe", paramLabel = "FILE", description = "writes all settings and the categories to a file")
    private @Nullable Path savedRecipe;

    @Option(names = "--report", paramLabel = "FILE",
            description = "writes how faithful every annotation is and what it costs, as JSON")
    private @Nullable Path report;

    @Option(names = "--label-maps", paramLabel = "FOLDER",
            description = "writes a grey PNG an image, too, whose levels are the ids of categories")
    private @Nullable Path labelMaps;

    @Option(names = "--jobs", paramLabel = "N", description = "masks converted at the same time (default: one a processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    int jobs() {
        return jobs;
    }

    /// The name of what is written, for a person.
    Path target() {
        return Objects.requireNonNull(output != null ? output : perImage);
    }

    boolean isSplit() {
        return split.isGiven();
    }

    void check() throws UsageException, UnwritableFileException {
        if ((output == null) == (perImage == null)) {
            throw new UsageException(output == null ? "Where to write? Use -o FILE or --per-image FOLDER" : "Use -o or --per-image, not both");
        }
        split.check(output != null);
        if (jobs < 1) {
            throw new UsageException("--jobs is 1 or more");
        }
        List<Path> written = written();
        for (Path file : written) {
            if (written.stream().filter(other -> sameFile(file, other)).count() > 1) {
                throw new UsageException("-o, --save-recipe and --report cannot name one file: " + file);
            }
            AtomicFile.check(file);
        }
        for (Path folder : Stream.of(perImage, labelMaps).filter(Objects::nonNull).map(Objects::requireNonNull).toList()) {
            AtomicFile.checkFolder(folder);
        }
    }

    /// The files that are named; those of --per-image are not.
    private List<Path> written() {
        Stream<@Nullable Path> datasets = output != null && split.isGiven()
                ? Stream.of(Export.trainFile(output), Export.validationFile(output)) : Stream.of(output);
        return Stream.concat(datasets, Stream.of(savedRecipe, report)).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    /// The project that was named instead of masks, if one was.
    ///
    /// @throws UsageException when something else was named with it that a project holds itself
    Optional<Project> project(List<Path> masks) throws UsageException, UnreadableJsonException {
        Optional<Path> file = masks.stream().filter(ProjectFile::isNamedLikeOne).findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (masks.size() > 1 || pictures.isGiven() || recipe != null) {
            throw new UsageException("A project holds its images, their pairs and recipes; name it alone, without --images, --pair and --recipe");
        }
        if (written().stream().anyMatch(target -> sameFile(target, file.get()))) {
            throw new UsageException(file.get() + " is the project and would be written over; choose another name");
        }
        return Optional.of(ProjectFile.read(file.get()).project());
    }

    /// The settings before any option: those of the project or the recipe file, or the usual ones.
    RecipeFile settings(Optional<Project> project) throws UnreadableJsonException {
        RecipeFile settings = project.isPresent() ? new RecipeFile(project.get().recipe(), project.get().categories())
                : recipe == null ? new RecipeFile(Recipe.DEFAULT, List.of()) : RecipeFile.read(recipe);
        return categories == null ? settings : new RecipeFile(settings.recipe(), CategoryReader.read(categories));
    }

    /// @throws UsageException when a mask or a picture would be written over
    BatchInputs inputs(List<Path> masks, Optional<Project> project) throws UsageException {
        BatchInputs inputs = project.isPresent() ? new BatchInputs(project.get().inputs(), List.of()) : pictures.inputs(masks);
        for (BatchInput input : inputs.inputs()) {
            for (Path image : Stream.concat(Stream.of(input.mask()), input.picture().stream()).toList()) {
                if (written().stream().anyMatch(file -> sameFile(file, image))) {
                    throw new UsageException(image + " is an image and would be written over; choose another name");
                }
                if (labelMaps != null && image.toAbsolutePath().normalize().startsWith(labelMaps.toAbsolutePath().normalize())) {
                    throw new UsageException(image + " is in the folder of --label-maps and could be written over; choose another folder");
                }
            }
        }
        return inputs;
    }

    /// @throws UsageException when the list of a split cannot be read
    ExportFiles files(Export export, Consumer<String> warnings) throws UsageException {
        int greatest = export.categories().stream().mapToInt(Category::id).max().orElse(0);
        if (labelMaps != null && greatest > LabelImages.GREATEST_ID) {
            throw new UsageException("--label-maps takes ids of categories up to " + LabelImages.GREATEST_ID + ", and there is " + greatest);
        }
        if (output != null && split.isGiven()) {
            return export.inTwoFiles(output, split.of(export.fileNames(), warnings));
        }
        return output != null ? export.inOneFile(output) : export.inFilePerImage(target());
    }

    void write(ExportFiles files, Export export, Recipe used, Consumer<String> warnings) throws UnwritableFileException {
        files.write();
        if (labelMaps != null) {
            new LabelImages(export, labelMaps).write().forEach(warnings);
        }
        if (report != null) {
            new FidelityReport(files, used).write(report);
        }
        if (savedRecipe != null) {
            List<Category> settled = export.categories();
            new RecipeFile(used, settled).write(savedRecipe);
        }
    }

    private static boolean sameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
