package cocoscope.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecoveryFileTest {
    private static final Project PROJECT = Project.EMPTY.withRecipe(Project.EMPTY.recipe().withMinimumArea(7));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aKilledProgramLeavesItsStateAndALivingOneDoesNot() throws Exception {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Program.class.getName(), folder.toString()).redirectErrorStream(true).start();
        try (BufferedReader said = program.inputReader()) {
            assertThat(said.readLine()).isEqualTo("written");
            assertThat(RecoveryFile.left(folder)).as("its program lives").isEmpty();
        } finally {
            program.destroyForcibly().waitFor();
        }

        List<RecoveryFile> left = RecoveryFile.left(folder);
        assertThat(left).hasSize(1);
        assertThat(left.getFirst().read()).isEqualTo(new ProjectFile(PROJECT, Optional.of(folder.resolve("work.cocoscope.json"))));
        assertThat(RecoveryFile.left(folder)).as("it is taken").isEmpty();

        left.getFirst().close();
        try (RecoveryFile again = RecoveryFile.left(folder).getFirst()) {
            again.clear();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theNewestStateComesFirst() throws Exception {
        for (int pixels = 1; pixels <= 2; pixels++) {
            try (RecoveryFile recovery = RecoveryFile.create(folder)) {
                recovery.write(new ProjectFile(Project.EMPTY.withRecipe(Project.EMPTY.recipe().withMinimumArea(pixels))));
                assertThat(recovery.file().toFile().setLastModified(pixels * 10_000L)).isTrue();
            }
        }

        List<RecoveryFile> left = RecoveryFile.left(folder);

        assertThat(left.getFirst().read().project().recipe().minimumArea()).isEqualTo(2);
        left.forEach(RecoveryFile::close);
    }

    @Test
    void whereNothingWasLeftThereIsNothing() throws IOException {
        assertThat(RecoveryFile.left(folder.resolve("none"))).isEmpty();
        assertThat(RecoveryFile.left(Files.writeString(folder.resolve("file"), "a file"))).isEmpty();
    }

    /// Keeps a state, says so, and waits to be killed.
    static final class Program {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            RecoveryFile.create(folder).write(new ProjectFile(PROJECT, Optional.of(folder.resolve("work.cocoscope.json"))));
            System.out.println("written");
            Thread.sleep(60_000);
        }
    }
}
