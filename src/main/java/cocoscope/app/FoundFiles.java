package cocoscope.app;

import cocoscope.project.Pairing;
import java.nio.file.Path;
import java.util.List;

/// The documents in files and folders.
///
/// @param problems one sentence for each file or folder that cannot be read
record FoundFiles(List<Document> documents, List<String> problems) {
    FoundFiles {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }

    static FoundFiles in(List<Path> filesAndFolders) {
        Pairing.Result result = Pairing.of(filesAndFolders);
        return new FoundFiles(result.pairs().stream().map(pair -> new Document(pair.picture(), pair.mask())).toList(),
                result.problems());
    }
}
