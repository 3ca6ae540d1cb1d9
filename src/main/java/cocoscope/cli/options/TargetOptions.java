package cocoscope.cli.options;

import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.edit.AppendableFile;
import cocoscope.export.Export;
import cocoscope.export.LabelImages;
import cocoscope.export.Split;
import cocoscope.export.Target;
import cocoscope.export.VocFiles;
import cocoscope.files.AtomicFile;
import cocoscope.files.Replacement;
import cocoscope.files.UnwritableFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where to write, and in which form. At least one of these options is needed.
public final class TargetOptions {
    private static final Split ANY = new Split.Ratio(0.5, 0);

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "write one COCO file; - for standard output")
    private @Nullable Path output;

    @Option(names = "--per-image", paramLabel = "FOLDER", description = "write one COCO file per image into FOLDER, instead of -o")
    private @Nullable Path perImage;

    @Option(names = "--append", paramLabel = "FILE",
            description = "add to this COCO file without renumbering, instead of -o; images match by name, and existing annotations keep "
                    + "their ids")
    private @Nullable Path append;

    @Option(names = "--existing", paramLabel = "replace|keep",
            description = "replace (default) or keep existing annotations of the same images and categories; needs --append")
    private @Nullable Existing existing;

    @Option(names = "--panoptic", paramLabel = "FILE",
            description = "write a panoptic JSON file, and one PNG per image in the folder of the same name beside it; where annotations "
                    + "overlap, the smallest keeps the pixel")
    private @Nullable Path panoptic;

    @Option(names = "--yolo", paramLabel = "FOLDER",
            description = "write Ultralytics YOLO segmentation labels and data.yaml; what the format cannot hold is reported")
    private @Nullable Path yolo;

    @Option(names = "--label-maps", paramLabel = "FOLDER",
            description = "write one grayscale PNG per image whose levels are category ids; where annotations overlap, the smallest "
                    + "keeps the pixel")
    private @Nullable Path labelMaps;

    @Option(names = "--labelme", paramLabel = "FOLDER", description = "write one labelme JSON file per image, to put beside the pictures")
    private @Nullable Path labelme;

    @Option(names = "--cvat", paramLabel = "FILE",
            description = "write an XML file for CVAT (CVAT for images 1.1) with all annotations as masks")
    private @Nullable Path cvat;

    @Option(names = "--voc", paramLabel = "FOLDER",
            description = "write Pascal VOC palette PNG files: SegmentationClass, SegmentationObject, and labelmap.txt")
    private @Nullable Path voc;

    @Mixin
    private SplitOptions split = new SplitOptions();

    /// The file of --append, once it has been read.
    private @Nullable AppendableFile source;

    /// What becomes of annotations that the masks do not have.
    public enum Existing { REPLACE, KEEP }

    /// Reads the file that is added to; one that is not there yet will be made.
    Optional<AppendableFile> readExisting() throws UnreadableJsonException {
        if (append != null && Files.exists(append)) {
            source = AppendableFile.open(append);
        }
        return Optional.ofNullable(source);
    }

    public boolean isAppended() {
        return append != null;
    }

    public boolean isSplit() {
        return split.isGiven();
    }

    void check(Replacement replacement) throws UsageException, UnwritableFileException {
        if (Stream.of(output, append, perImage, panoptic, yolo, labelMaps, labelme, cvat, voc).allMatch(Objects::isNull)) {
            throw new UsageException("No output given. Use -o FILE, or --append, --per-image, --panoptic, --yolo, --labelme, --cvat, --voc or --label-maps");
        }
        if (Stream.of(output, append, perImage).filter(Objects::nonNull).count() > 1) {
            throw new UsageException("Use one of -o, --append and --per-image");
        }
        if (existing != null && append == null) {
            throw new UsageException("--existing needs --append");
        }
        split.check(output != null || panoptic != null || yolo != null);
        for (Target target : targets()) {
            for (Path file : target.files()) {
                AtomicFile.check(file, replacement);
            }
            if (target.files().isEmpty()) {
                AtomicFile.checkFolder(target.path());
            }
            if (target.imageFolder().isPresent()) {
                AtomicFile.checkFolder(target.imageFolder().get());
            }
        }
    }

    /// What is written, as far as it is known without the names of images.
    public List<Target> targets() {
        return targets(split.isGiven() ? Optional.of(ANY) : Optional.empty());
    }

    /// @throws UsageException when the list of a split cannot be read, or an id does not fit
    public List<Target> targets(Export export, Consumer<String> warnings) throws UsageException {
        int max = export.categories().stream().mapToInt(Category::id).max().orElse(0);
        if (labelMaps != null && max > LabelImages.MAX_ID) {
            throw new UsageException("--label-maps takes category ids up to " + LabelImages.MAX_ID + ", but there is "
                    + max);
        }
        if (voc != null && max > VocFiles.MAX_ID) {
            throw new UsageException("--voc takes category ids up to " + VocFiles.MAX_ID + ", but there is " + max);
        }
        return targets(split.isGiven() ? Optional.of(split.of(export.fileNames(), warnings)) : Optional.empty());
    }

    private List<Target> targets(Optional<Split> divided) {
        List<Target> targets = new ArrayList<>();
        if (output != null) {
            targets.add(new Target.OneFile(output, divided));
        }
        if (append != null) {
            targets.add(source == null ? new Target.OneFile(append, Optional.empty())
                    : new Target.Appended(source, existing == Existing.KEEP));
        }
        if (perImage != null) {
            targets.add(new Target.FileEach(perImage));
        }
        if (panoptic != null) {
            targets.add(new Target.Panoptic(panoptic, divided));
        }
        if (yolo != null) {
            targets.add(new Target.Yolo(yolo, divided));
        }
        if (labelme != null) {
            targets.add(new Target.Labelme(labelme));
        }
        if (cvat != null) {
            targets.add(new Target.Cvat(cvat));
        }
        if (voc != null) {
            targets.add(new Target.Voc(voc));
        }
        if (labelMaps != null) {
            targets.add(new Target.LabelMaps(labelMaps));
        }
        return targets;
    }
}
