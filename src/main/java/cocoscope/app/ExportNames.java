package cocoscope.app;

import cocoscope.project.BatchInput;
import cocoscope.project.ImageNames;
import cocoscope.project.SharedFolder;
import java.nio.file.Path;
import java.util.List;

/// What an export of documents converts, and where it goes.
///
/// @param inputs one a document, in their order
/// @param folder that all of them share
record ExportNames(List<BatchInput> inputs, SharedFolder folder) {
    ExportNames {
        inputs = List.copyOf(inputs);
    }

    /// @param documents that have masks
    static ExportNames of(List<Document> documents) {
        return new ExportNames(ImageNames.inputs(documents.stream().map(Document::image).toList()),
                SharedFolder.of(documents.stream().map(Document::file).toList()));
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
