package cocoscope.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Jazzer runs, guided by the code that inputs reach: `mvn -P fuzz test-compile exec:exec -Dfuzz.target=WEBP -Dfuzz.seconds=600`.
public final class JazzerTarget {
    private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("fuzz.target", "COCO"));
    private static final Path FOLDER = newFolder();

    private JazzerTarget() {}

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("cocoscope-fuzz");
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /// Writes the sound inputs of the target to the corpus, to start from.
    public static void fuzzerInitialize() throws IOException {
        Path corpus = Files.createDirectories(Path.of(System.getProperty("fuzz.corpus", "target/fuzz")));
        int number = 0;
        for (byte[] sample : TARGET.samples(FOLDER)) {
            Files.write(corpus.resolve("sound-" + number++), sample);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        TARGET.accepts(input, FOLDER);
    }
}
