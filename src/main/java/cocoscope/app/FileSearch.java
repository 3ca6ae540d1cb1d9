package cocoscope.app;

import java.nio.file.Path;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.io.IOException;

/// Finds the documents in what was dropped or chosen. PLACEHOLDER until project.Pairing lands.
final class FileSearch {
    private FileSearch() {}

    static List<Document> documents(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> in = Files.walk(path)) {
                    in.filter(Files::isRegularFile).sorted().forEach(files::add);
                } catch (IOException e) {
                    return List.of();
                }
            } else {
                files.add(path);
            }
        }
        List<Document> documents = new ArrayList<>();
        List<Path> masks = files.stream().filter(file -> stem(file).endsWith("_mask")).toList();
        List<Path> left = new ArrayList<>(masks);
        for (Path file : files) {
            if (masks.contains(file)) {
                continue;
            }
            Optional<Path> mask = masks.stream().filter(it -> stem(it).equals(stem(file) + "_mask")).findFirst();
            mask.ifPresent(left::remove);
            documents.add(mask.isPresent() ? new Document(Optional.of(file), mask) : new Document(Optional.empty(), Optional.of(file)));
        }
        left.forEach(mask -> documents.add(new Document(Optional.empty(), Optional.of(mask))));
        return documents;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
