package cocoscope.app;

import cocoscope.project.BatchInput;
import cocoscope.project.SharedFolder;
import java.nio.file.Path;
import java.util.List;

/// Names images in a COCO file by their paths below the folder that all of them share, with forward slashes.
record ExportNames(SharedFolder folder) {
    static ExportNames of(List<Document> documents) {
        return new ExportNames(SharedFolder.of(documents.stream().map(Document::file).toList()));
    }

    String of(Document document) {
        return folder.nameOf(document.file());
    }

    /// @param document that has a mask
    BatchInput inputOf(Document document) {
        return document.image().input(of(document));
    }

    /// Where the export goes unless a person chooses another place.
    Path target(ExportKind kind, List<Document> documents) {
        return switch (kind) {
            case THIS_IMAGE -> folder.folder().resolve(stem(documents.getFirst().name()) + ".json");
            case ALL_IN_ONE_FILE -> folder.folder().resolve("annotations.json");
            case ALL_ONE_FILE_EACH -> folder.folder().resolve("annotations");
        };
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
