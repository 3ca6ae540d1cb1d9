package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Category;
import cocoscope.files.FileNames;
import cocoscope.files.RootFolder;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import cocoscope.mask.raster.Fidelity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Label files of Ultralytics' YOLO for segmentation, one per image, and `data.yaml` with the names of classes.
///
/// Labels lie in `labels` (or `labels/train` and `labels/val`), the pictures belong in `images` beside it in the same way. Classes count
/// from 0 in the order of the ids of categories. A label is one ring: holes are reached through bridges, components are joined by lines.
/// Crowds are left out, as Ultralytics leaves them out.
///
/// Source of the format: the documentation of Ultralytics (segmentation data sets) and its code that reads labels.
public final class YoloFiles implements Output {
    private final Export export;
    private final Path folder;
    private final String description;
    private final List<LabelFile> labels = new ArrayList<>();
    private Fidelity fidelity = Fidelity.NONE;
    private int objects;
    private int joined;
    private long bytes;

    private record LabelFile(Path path, List<ConvertedMask> image) {}

    private YoloFiles(Export export, Path folder, String description) {
        this.export = export;
        this.folder = folder;
        this.description = description;
    }

    /// Goes through all objects once, for what the format cannot keep of them.
    ///
    /// @throws UnwritableFileException when two images would have one label file
    static YoloFiles of(Export export, Path folder, Optional<Split> split) throws UnwritableFileException {
        YoloFiles files;
        if (split.isPresent()) {
            files = new YoloFiles(export, folder, description(export, "images/train", "images/val"));
            files.add(export.toTrain(split.get()), folder.resolve("labels/train"));
            files.add(export.toValidate(split.get()), folder.resolve("labels/val"));
        } else {
            files = new YoloFiles(export, folder, description(export, "images", "images"));
            files.add(export, folder.resolve("labels"));
        }
        files.labels.forEach(label -> files.measure(label.image));
        return files;
    }

    public int labelFiles() {
        return labels.size();
    }

    public int objects() {
        return objects;
    }

    /// Objects whose components are joined by lines.
    public int joined() {
        return joined;
    }

    @Override
    public long crowdsLeftOut() {
        return Crowds.count(export.images());
    }

    /// What Ultralytics gets back of all objects.
    public Fidelity fidelity() {
        return fidelity;
    }

    @Override
    public List<Path> paths() {
        return Stream.concat(Stream.of(folder.resolve("data.yaml")), labels.stream().map(LabelFile::path)).toList();
    }

    @Override
    public long bytes() {
        return description.getBytes(StandardCharsets.UTF_8).length + bytes;
    }

    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        write(folder.resolve("data.yaml"), description, staged);
        for (LabelFile label : labels) {
            StringBuilder text = new StringBuilder();
            objects(label.image).forEach(object -> text.append(object.line()).append('\n'));
            write(label.path, text.toString(), staged);
        }
    }

    private static void write(Path file, String text, StagedFiles staged) throws UnwritableFileException {
        staged.createFolderOf(file);
        staged.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(Export part, Path labelFolder) throws UnwritableFileException {
        Map<String, String> imageOf = new HashMap<>();
        RootFolder root = new RootFolder(labelFolder);
        for (List<ConvertedMask> image : part.images()) {
            String name = image.getFirst().fileName();
            Path file = root.place(FileNames.stem(name) + ".txt");
            String other = imageOf.putIfAbsent(FileNames.oneOnSomeDisks(FileNames.stem(name)), name);
            if (other != null) {
                throw new UnwritableFileException(file, ExportProblem.SAME_LABEL_FILE.with(other, name));
            }
            labels.add(new LabelFile(file, image));
        }
    }

    private void measure(List<ConvertedMask> image) {
        objects(image).forEach(object -> {
            bytes += object.line().length() + 1;
            objects++;
            joined += object.components() > 1 ? 1 : 0;
            fidelity = fidelity.plus(object.fidelity());
        });
    }

    private Stream<YoloObject> objects(List<ConvertedMask> image) {
        List<Integer> classes = export.categories().stream().map(Category::id).toList();
        return Crowds.without(image).stream().map(annotation -> YoloObject.of(annotation,
                Collections.binarySearch(classes, export.categoryId(annotation.category())), export.recipe().profile()));
    }

    private static String description(Export export, String train, String validation) {
        List<String> lines = new ArrayList<>(List.of("# The pictures belong in these folders, beside labels.", "train: " + train,
                "val: " + validation, "names:"));
        for (int i = 0; i < export.categories().size(); i++) {
            lines.add("  " + i + ": " + quoted(export.categories().get(i).name()));
        }
        return String.join("\n", lines) + "\n";
    }

    /// As a double-quoted scalar of YAML 1.2, on one line whatever the name holds.
    private static String quoted(String name) {
        StringBuilder text = new StringBuilder("\"");
        name.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                text.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point) || point == 0x2028 || point == 0x2029 || point == 0xFEFF) {
                text.append("\\u%04x".formatted(point));
            } else {
                text.appendCodePoint(point);
            }
        });
        return text.append('"').toString();
    }
}
