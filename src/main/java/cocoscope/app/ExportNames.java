package cocoscope.app;

import cocoscope.project.BatchInput;
import java.nio.file.Path;
import java.util.List;

/// Names images in a COCO file by their paths below the folder that all of them share, with forward slashes.
record ExportNames(Path folder) {
    static ExportNames of(List<Document> documents) {
        Path common = folderOf(documents.getFirst());
        for (Document document : documents) {
            while (!folderOf(document).startsWith(common) && common.getParent() != null) {
                common = common.getParent();
            }
        }
        return new ExportNames(common);
    }

    String of(Document document) {
        Path file = absolute(document);
        Path below = file.startsWith(folder) ? folder.relativize(file) : file;
        return below.toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    /// @param document that has a mask
    BatchInput inputOf(Document document) {
        return new BatchInput(document.mask().orElseThrow(), document.picture(), of(document));
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
