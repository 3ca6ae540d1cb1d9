package cocoscope.coco;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Odd and malformed COCO files, and what must become of each. A resource tells in which bytes each differs from one good file.
public final class OddFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OddFiles() {}

    /// @param manifest `expect` (accept, reject), and of what is rejected `reason`, `scope` and `ids`; a file that is accepted may have
    ///                 the class of a warning in `warn`
    public record OddFile(Path path, JsonNode manifest) {}

    /// Writes all of them.
    public static List<OddFile> write(Path folder) throws IOException {
        List<OddFile> files = new ArrayList<>();
        List<String> lines = lines();
        byte[] base = JSON.readTree(lines.getFirst()).get("base").asString().getBytes(StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            JsonNode manifest = JSON.readTree(line);
            Path path = folder.resolve(manifest.get("file").asString() + ".json");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
                switch (manifest.get("file").asString()) {
                    case "big-poly-1e6" -> writeLongRing(out);
                    case "big-anns-100000" -> writeManyAnnotations(out);
                    default -> {
                        out.write(base, 0, manifest.get("from").asInt());
                        for (JsonNode piece : manifest.get("insert").values()) {
                            write(out, piece.isString() ? piece.asString() : piece.get(0).asString().repeat(piece.get(1).asInt()));
                        }
                        out.write(base, manifest.get("to").asInt(), base.length - manifest.get("to").asInt());
                    }
                }
            }
            files.add(new OddFile(path, manifest));
        }
        return files;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(OddFiles.class.getResourceAsStream("/cocoscope/coco/odd-files.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void write(OutputStream out, String bytes) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void writeLongRing(OutputStream out) throws IOException {
        write(out, "{\"images\": [{\"id\": 1, \"file_name\": \"big.png\", \"width\": 4000, \"height\": 4000}], \"categories\": [{\"id\": 1, \"name\": \"c\"}],"
                + " \"annotations\": [{\"id\": 1, \"image_id\": 1, \"category_id\": 1, \"iscrowd\": 0, \"bbox\": [0, 0, 4000, 4000], \"area\": 1,"
                + " \"segmentation\": [[");
        for (int i = 0; i < 500_000; i++) {
            write(out, (i == 0 ? "" : ", ") + i % 4000 + ", " + i * 7 % 4000);
        }
        write(out, "]]}]}");
    }

    private static void writeManyAnnotations(OutputStream out) throws IOException {
        write(out, "{\"images\": [{\"id\": 1, \"file_name\": \"a.png\", \"width\": 10, \"height\": 8}], \"categories\": [{\"id\": 1, \"name\": \"cell\"}],"
                + " \"annotations\": [");
        for (int id = 1; id <= 100_000; id++) {
            write(out, (id == 1 ? "" : ", ") + "{\"id\": " + id
                    + ", \"image_id\": 1, \"category_id\": 1, \"iscrowd\": 0, \"bbox\": [1, 3, 3, 3],"
                    + " \"area\": 9, \"segmentation\": [[1, 3, 4, 3, 4, 6, 1, 6]]}");
        }
        write(out, "]}");
    }
}
