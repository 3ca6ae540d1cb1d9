package cocoscope.app;

import cocoscope.project.BatchInput;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Names images in a COCO file by their paths below the folder that was opened, as the command line does; where that names two
/// images alike, below the folder that all of them share. Slashes lean forward.
///
/// @param folder that all images share
/// @param opened whether names are those below the folders that were opened
record ExportNames(Path folder, boolean opened) {
    static ExportNames of(List<Document> documents) {
        return new ExportNames(common(documents), areDistinct(documents));
    }

    private static boolean areDistinct(List<Document> documents) {
        Map<String, Path> files = new HashMap<>();
        return documents.stream().allMatch(document -> document.fileName().isPresent()
                && files.computeIfAbsent(document.fileName().get(), _ -> absolute(document)).equals(absolute(document)));
    }

    private static Path common(List<Document> documents) {
        Path common = folderOf(documents.getFirst());
        for (Document document : documents) {
            while (!folderOf(document).startsWith(common) && common.getParent() != null) {
                common = common.getParent();
            }
        }
        return common;
    }

    String of(Document document) {
        if (opened) {
            return document.fileName().orElseThrow();
        }
        Path file = absolute(document);
        Path below = file.startsWith(folder) ? folder.relativize(file) : file;
        return below.toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /// @param document that has a mask
    BatchInput inputOf(Document document) {
        return new BatchInput(document.mask().orElseThrow(), document.picture(), of(document), document.category());
    }

    /// Where the export goes unless a person chooses another place.
    Path target(ExportKind kind, List<Document> documents) {
        return switch (kind) {
            case THIS_IMAGE -> folder.resolve(stem(documents.getFirst().name()) + ".json");
            case ALL_IN_ONE_FILE -> folder.resolve("annotations.json");
            case ALL_ONE_FILE_EACH -> folder.resolve("annotations");
        };
    }

    private static Path folderOf(Document document) {
        Path file = absolute(document);
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Path absolute(Document document) {
        return document.file().toAbsolutePath().normalize();
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
