package cocoscope.spark;

import cocoscope.batch.Batch;
import cocoscope.batch.BatchInputs;
import cocoscope.batch.ConvertedMask;
import cocoscope.decode.PngFile;
import cocoscope.export.Export;
import cocoscope.recipe.RecipeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// A folder of masks, and what one machine makes of it.
final class GeneratedMasks {
    private static final int DRAWN = 100;

    private GeneratedMasks() {}

    /// Blots of two categories, in two folders; all are copies of the first hundred.
    static Path draw(Path folder, int count) throws IOException {
        Random random = new Random(8);
        Files.createDirectories(folder.resolve("b"));
        for (int i = 0; i < count; i++) {
            Path file = folder.resolve((i % 3 == 0 ? "b/" : "") + "mask" + i + ".png");
            if (i < DRAWN) {
                String[] rows = new String[12];
                for (int y = 0; y < rows.length; y++) {
                    StringBuilder row = new StringBuilder();
                    for (int x = 0; x < 16; x++) {
                        row.append("....aab".charAt(random.nextInt(7)));
                    }
                    rows[y] = row.toString();
                }
                PngFile.write(file, rows);
            } else {
                int like = i % DRAWN;
                Files.copy(folder.resolve((like % 3 == 0 ? "b/" : "") + "mask" + like + ".png"), file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    /// Adds files that are no images.
    static void addCorrupt(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve("corrupt" + i + ".png"), "no image");
        }
    }

    /// Copies the sample files of the tests below a folder.
    static void copySamples(Path folder) throws IOException {
        Path samples = Path.of("src/test/resources/masks");
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(samples.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /// Writes the file that one machine makes.
    ///
    /// @return why masks failed
    static List<String> convert(Path masks, RecipeFile recipe, Path file) throws Exception {
        return convert(BatchInputs.withoutPictures(List.of(masks)), recipe, file);
    }

    static List<String> convert(BatchInputs inputs, RecipeFile recipe, Path file) throws Exception {
        List<ConvertedMask> converted = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Batch.Outcome outcome : Batch.run(inputs.inputs(), recipe.recipe(), 2, () -> { }).outcomes()) {
            switch (outcome) {
                case Batch.Outcome.Converted done -> converted.add(done.mask());
                case Batch.Outcome.Failed failed -> failures.add(failed.reason().toString());
                case Batch.Outcome.Unusable unusable -> failures.add(unusable.reason().toString());
            }
        }
        Export.of(converted, recipe.recipe(), recipe.categories()).inOneFile(file).write();
        return failures;
    }
}
