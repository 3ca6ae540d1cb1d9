package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.batch.UnnumberedAnnotation;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Label files of Ultralytics' YOLO for segmentation, one an image, and `data.yaml` with the names of classes.
///
/// Labels lie in `labels` (or `labels/train` and `labels/val`), the pictures belong in `images` beside it in the same way. Classes count
/// from 0 in the order of the ids of categories. A label is one ring: holes are reached through bridges, pieces are joined by lines, and
/// crowds, which Ultralytics leaves out, are left out.
///
/// Source of the format: the documentation of Ultralytics (segmentation data sets) and its code that reads labels.
public final class YoloFiles implements Output {
    private final Map<Path, String> files = new LinkedHashMap<>();
    private Fidelity fidelity = Fidelity.NONE;
    private int objects;
    private int joined;
    private int crowds;

    private YoloFiles() {}

    /// @throws UnwritableFileException when two images would have one label file
    static YoloFiles of(Export export, Path folder, Optional<Split> split) throws UnwritableFileException {
        YoloFiles files = new YoloFiles();
        if (split.isPresent()) {
            files.files.put(folder.resolve("data.yaml"), description(export, "images/train", "images/val"));
            files.add(export, export.toTrain(split.get()), folder.resolve("labels/train"));
            files.add(export, export.toValidate(split.get()), folder.resolve("labels/val"));
        } else {
            files.files.put(folder.resolve("data.yaml"), description(export, "images", "images"));
            files.add(export, export, folder.resolve("labels"));
        }
        return files;
    }

    public int labelFiles() {
        return files.size() - 1;
    }

    public int objects() {
        return objects;
    }

    /// Objects whose pieces are joined by lines.
    public int joined() {
        return joined;
    }

    /// Crowds, which are left out.
    public int crowds() {
        return crowds;
    }

    /// What Ultralytics gets back of all objects.
    public Fidelity fidelity() {
        return fidelity;
    }

    @Override
    public List<Path> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public long bytes() {
        return files.values().stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    }

    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            staged.createFolderOf(file.getKey());
            staged.write(file.getKey(), out -> out.write(file.getValue().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void add(Export whole, Export part, Path folder) throws UnwritableFileException {
        Map<String, String> imageOf = new HashMap<>();
        RootFolder root = new RootFolder(folder);
        List<Integer> classes = whole.categories().stream().map(Category::id).toList();
        for (List<ConvertedMask> image : part.images()) {
            String name = image.getFirst().fileName();
            Path file = root.place(FileNames.stem(name) + ".txt");
            String other = imageOf.putIfAbsent(FileNames.oneOnSomeDisks(FileNames.stem(name)), name);
            if (other != null) {
                throw new UnwritableFileException(file,
                        "it would be of %s and of %s, whose names some disks do not tell apart without their extensions; rename one of the two."
                        .formatted(other, name));
            }
            StringBuilder text = new StringBuilder();
            for (ConvertedMask mask : image) {
                for (UnnumberedAnnotation annotation : mask.annotations()) {
                    if (annotation.crowd()) {
                        crowds++;
                    } else {
                        add(YoloObject.of(annotation, Collections.binarySearch(classes, whole.categoryId(annotation.category())),
                                whole.recipe().profile()), text);
                    }
                }
            }
            files.put(file, text.toString());
        }
    }

    private void add(YoloObject object, StringBuilder text) {
        text.append(object.line()).append('\n');
        objects++;
        joined += object.pieces() > 1 ? 1 : 0;
        fidelity = fidelity.plus(object.fidelity());
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
