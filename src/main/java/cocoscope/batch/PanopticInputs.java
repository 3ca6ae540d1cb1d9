package cocoscope.batch;

import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.panoptic.PanopticEntry;
import cocoscope.coco.panoptic.PanopticFile;
import cocoscope.files.FileNames;
import cocoscope.files.RootFolder;
import cocoscope.message.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The masks of a panoptic file and what their ids stand for.
///
/// The masks are in the folders that were named with the file; else in the folder beside it that has its name, as COCO's own
/// files have it, or right beside it.
public record PanopticInputs(BatchInputs inputs, List<Category> categories) {
    public PanopticInputs {
        categories = List.copyOf(categories);
    }

    /// Whether what was named is one panoptic file, alone or with the folders of its masks.
    public static boolean isNamed(List<Path> named) {
        return named.stream().anyMatch(PanopticInputs::isJson);
    }

    /// @param named    one JSON file, and folders
    /// @param pictures where the pictures are, if they are to be looked at
    public static PanopticInputs of(List<Path> named, Optional<Path> pictures) throws UnreadableJsonException {
        Path json = named.stream().filter(PanopticInputs::isJson).findFirst().orElseThrow();
        PanopticFile panoptic = PanopticFile.read(json);
        List<Path> folders = new ArrayList<>(named);
        folders.remove(json);
        if (folders.isEmpty()) {
            folders.addAll(List.of(masksOf(json), Optional.ofNullable(json.toAbsolutePath().getParent()).orElse(json)));
        }
        Map<Integer, String> names = panoptic.categories().stream().collect(Collectors.toMap(Category::id, Category::name));
        List<BatchInput> inputs = new ArrayList<>();
        List<Message> problems = new ArrayList<>();
        for (Finding error : panoptic.errors()) {
            problems.add(BatchProblem.SEGMENTS_WRONG.with(json, error.path(), error.message()));
        }
        for (PanopticEntry image : panoptic.entries()) {
            SegmentTable table = new SegmentTable(image, image.segments().stream().map(segment ->
                    new SegmentTable.Row(segment.id(), names.getOrDefault(segment.category(), ""), segment.crowd())).toList());
            Optional<Path> picture = pictures.flatMap(folder -> new RootFolder(folder).find(image.image()));
            Optional<Path> mask = folders.stream().flatMap(folder -> new RootFolder(folder).find(image.mask()).stream()).findFirst();
            if (mask.isEmpty()) {
                problems.add(BatchProblem.NO_MASK_OF_SEGMENTS.with(json, image.mask(), folders.getFirst()));
            } else if (pictures.isPresent() && picture.isEmpty()) {
                problems.add(BatchProblem.NO_PICTURE_OF_SEGMENTS.with(json, image.image(), pictures.get()));
            } else {
                inputs.add(new BatchInput(mask.get(), picture, image.image()).withSegments(table));
            }
        }
        return new PanopticInputs(new BatchInputs(inputs, problems), panoptic.categories());
    }

    /// The folder `data` beside `data.json`.
    public static Path masksOf(Path json) {
        return json.resolveSibling(FileNames.stem(FileNames.last(json)));
    }

    private static boolean isJson(Path file) {
        return FileNames.extension(FileNames.last(file)).equals("json") && !Files.isDirectory(file) && !FileNames.isProject(file);
    }
}
