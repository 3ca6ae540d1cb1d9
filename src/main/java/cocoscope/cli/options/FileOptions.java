package cocoscope.cli.options;

import cocoscope.batch.BatchInput;
import cocoscope.batch.BatchInputs;
import cocoscope.batch.PanopticInputs;
import cocoscope.batch.Shard;
import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.classes.ClassTable;
import cocoscope.coco.classes.ClassTables;
import cocoscope.coco.edit.AppendableFile;
import cocoscope.convert.Recipe;
import cocoscope.export.AppendedFile;
import cocoscope.export.Export;
import cocoscope.export.ExportFiles;
import cocoscope.export.FidelityReport;
import cocoscope.files.AtomicFile;
import cocoscope.files.FileNames;
import cocoscope.files.Replacement;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.decision.Decision;
import cocoscope.project.Project;
import cocoscope.project.ProjectFile;
import cocoscope.recipe.RecipeFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is read and written, but for the masks.
public final class FileOptions {
    @Option(names = "--categories", paramLabel = "FILE",
            description = "read categories and their ids: a JSON array, a COCO file, CVAT's labelmap.txt, a CSV table (id,name,color), "
                    + "or a list of names, one per line; without another rule, its values or colors also name those of the masks")
    private @Nullable Path categories;

    private @Nullable ClassTable classes;

    @Option(names = "--recipe", paramLabel = "FILE",
            description = "read settings from an earlier run; command-line options override the recipe")
    private @Nullable Path recipe;

    @Option(names = "--save-recipe", paramLabel = "FILE", description = "write all settings and categories to FILE")
    private @Nullable Path savedRecipe;

    @Option(names = "--report", paramLabel = "FILE",
            description = "write the fidelity and size of each annotation as JSON")
    private @Nullable Path report;

    @Option(names = "--strict", description = "write nothing if any mask fails")
    private boolean strict;

    @Mixin
    private ShardOption shard = new ShardOption();

    @Mixin
    private OverwriteOption overwriting = new OverwriteOption();

    @Mixin
    private TargetOptions targets = new TargetOptions();

    @Mixin
    private PictureOptions pictures = new PictureOptions();

    public Replacement replacement() {
        return overwriting.replacement();
    }

    /// Whether all masks are written, or none.
    public boolean isStrict() {
        return strict;
    }

    /// The part of the run that is converted, where it is not all of it.
    public Optional<Shard> shard() throws UsageException {
        return shard.shard();
    }

    public TargetOptions targets() {
        return targets;
    }

    public void check() throws UsageException, UnwritableFileException {
        targets.check(replacement());
        shard.check(targets.targets(), report != null || savedRecipe != null || targets.isAppended());
        List<Path> written = written();
        for (Path file : written) {
            if (written.stream().filter(other -> sameFile(file, other)).count() > 1) {
                throw new UsageException("Two options name the same file: " + file);
            }
            AtomicFile.check(file, replacement());
        }
    }

    /// The files that are named; those in folders are not.
    private List<Path> written() {
        return Stream.concat(targets.targets().stream().flatMap(target -> target.files().stream()),
                Stream.of(savedRecipe, report).filter(Objects::nonNull).map(Objects::requireNonNull)).toList();
    }

    /// The project that was named instead of masks, if one was.
    ///
    /// @throws UsageException when something else was named with it that a project holds itself
    public Optional<Project> project(List<Path> masks) throws UsageException, UnreadableJsonException {
        Optional<Path> file = masks.stream().filter(FileNames::isProject).findFirst();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (masks.size() > 1 || pictures.isGiven() || recipe != null) {
            throw new UsageException("A project contains its images, pairs and recipes; use it alone, without --images, --pair and --recipe");
        }
        if (written().stream().anyMatch(target -> sameFile(target, file.get()))) {
            throw new UsageException(file.get() + " is the project and would be overwritten; choose another name");
        }
        return Optional.of(ProjectFile.read(file.get()).project());
    }

    /// The masks of a panoptic file, when one was named, with its categories.
    ///
    /// @throws UsageException when options say what the file says itself, or it would be written over
    public Optional<PanopticInputs> panoptic(List<Path> named) throws UsageException, UnreadableJsonException {
        if (!PanopticInputs.isNamed(named)) {
            return Optional.empty();
        }
        if (categories != null || pictures.isPairing()) {
            throw new UsageException((categories != null ? "--categories" : "--pair")
                    + " cannot be combined with a panoptic file, which already contains this");
        }
        Optional<Path> harmed = named.stream().filter(file -> written().stream().anyMatch(other -> sameFile(file, other))).findFirst();
        if (harmed.isPresent()) {
            throw new UsageException(harmed.get() + " is an input and would be overwritten; choose another name");
        }
        return Optional.of(PanopticInputs.of(named, pictures.folder()));
    }

    /// The settings before any option: those of the project or the recipe file, or the defaults.
    public RecipeFile settings(Optional<Project> project, Optional<PanopticInputs> panoptic)
            throws UnreadableJsonException, UsageException {
        RecipeFile settings = project.isPresent() ? new RecipeFile(project.get().recipe(), project.get().categories())
                : recipe == null ? new RecipeFile(Recipe.DEFAULT, List.of()) : RecipeFile.read(recipe);
        Optional<AppendableFile> existing = targets.readExisting();
        if (existing.isPresent() && categories != null) {
            throw new UsageException("--categories cannot be combined with --append, which uses the categories of its file");
        }
        List<Category> given = panoptic.isPresent() ? panoptic.get().categories()
                : categories == null ? settings.categories() : readClasses(categories).categories();
        return new RecipeFile(settings.recipe(), existing.isPresent() ? AppendedFile.categories(existing.get(), given) : given);
    }

    private ClassTable readClasses(Path file) throws UnreadableJsonException {
        ClassTable read = ClassTables.read(file);
        classes = read;
        return read;
    }

    /// The table of classes that was named, once it has been read.
    public Optional<ClassTable> classes() {
        return Optional.ofNullable(classes);
    }

    /// @throws UsageException when a mask or a picture would be written over
    public BatchInputs inputs(List<Path> masks, Optional<Project> project, Optional<PanopticInputs> panoptic) throws UsageException {
        BatchInputs inputs = project.isPresent() ? new BatchInputs(project.get().inputs(), List.of())
                : panoptic.isPresent() ? panoptic.get().inputs() : pictures.inputs(masks);
        List<Path> written = written();
        List<Path> folders = targets.targets().stream().flatMap(target -> target.imageFolder().stream()).map(Path::toAbsolutePath)
                .map(Path::normalize).toList();
        for (BatchInput input : inputs.inputs()) {
            for (Path image : Stream.concat(Stream.of(input.mask()), input.picture().stream()).toList()) {
                if (written.stream().anyMatch(file -> sameFile(file, image))) {
                    throw new UsageException(image + " is an image and would be overwritten; choose another name");
                }
                if (folders.stream().anyMatch(folder -> image.toAbsolutePath().normalize().startsWith(folder))) {
                    throw new UsageException(image + " is in a folder that PNG files are written to and could be overwritten; choose another folder");
                }
            }
        }
        return inputs;
    }

    /// Writes what tells of an export: its report and its recipe.
    ///
    /// @return the report, where one was asked for
    public Optional<FidelityReport> writeRecords(ExportFiles files, Export export, Recipe used, Decision decision)
            throws UnwritableFileException {
        Optional<FidelityReport> written = report == null ? Optional.empty() : Optional.of(new FidelityReport(files, export, decision));
        if (report != null && written.isPresent()) {
            written.get().write(report, replacement());
        }
        if (savedRecipe != null) {
            List<Category> settled = export.categories();
            new RecipeFile(used, settled).write(savedRecipe, replacement());
        }
        return written;
    }

    private static boolean sameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
}
