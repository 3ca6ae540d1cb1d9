package cocoscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs `packaging/cocoscope` in a checkout of its own, with a JDK and a Maven that only say how they were called.
final class LauncherTest {
    private static final Path SCRIPT = Path.of("packaging/cocoscope");

    @TempDir
    private Path folder;

    private Path tools;

    private record Run(int exitCode, List<String> out, List<String> err) {}

    @BeforeEach
    void makeACheckout() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isExecutable(SCRIPT));
        Files.createDirectories(folder.resolve("packaging"));
        Files.copy(SCRIPT, folder.resolve("packaging/cocoscope"));
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("icons"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        script(folder.resolve("jdk/bin/java"), "printf '%s ' \"$@\"; echo");
        script(folder.resolve("jdk/bin/javac"), "exit 0");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        tools = Files.createDirectories(folder.resolve("tools"));
        script(tools.resolve("mvn"), "echo built >>\"" + folder.resolve("builds") + "\"");
    }

    @Test
    void itBuildsOnceAndPassesTheArgumentsOn() throws Exception {
        Run first = launch("convert", "my masks", "-o", "out.json");
        Run second = launch("--version");

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).singleElement().asString().endsWith("cocoscope.Main convert my masks -o out.json ");
        assertThat(first.err()).singleElement().asString().startsWith("cocoscope: building");
        assertThat(second.out()).singleElement().asString().endsWith("cocoscope.Main --version ");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void newerSourcesAreBuiltAgain() throws Exception {
        launch("--version");
        Path source = Files.writeString(folder.resolve("src/main/Main.java"), "class Main {}");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 5000));
        launch("--version");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void theCommandLineNeedsNoJavaFxAlsoWhereAFolderHasTheNameOfACommand() throws Exception {
        Files.createDirectories(folder.resolve("convert"));

        assertThat(launch("convert", "masks").out()).singleElement().asString().doesNotContain("javafx");
        assertThat(launch("--help").out()).singleElement().asString().doesNotContain("javafx");
    }

    @Test
    void withoutMavenOneLineSaysHowToInstallIt() throws Exception {
        Files.delete(tools.resolve("mvn"));

        assertFailsWith("cocoscope: Maven is missing; install it with: ");
    }

    @Test
    void aBuildThatFailsIsOneLineWithItsReason() throws Exception {
        script(tools.resolve("mvn"), "echo '[ERROR] no such artifact'; exit 1");

        assertFailsWith("cocoscope: the build failed: [ERROR] no such artifact");
        assertThat(folder.resolve("target/launcher-stamp")).doesNotExist();
    }

    private void assertFailsWith(String sentence) throws Exception {
        Run run = launch("--version");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().stream().filter(line -> !line.startsWith("cocoscope: building"))).singleElement().asString().startsWith(sentence);
    }

    /// Only the tools of the script and of this folder are on its path.
    private Run launch(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", folder.resolve("packaging/cocoscope").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        for (String tool : List.of("dirname", "readlink", "find", "head", "sed", "mkdir", "mv", "grep", "uname")) {
            script(tools.resolve(tool), "exec " + installed(tool) + " \"$@\"");
        }
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readAllLines(folder.resolve("out")), Files.readAllLines(folder.resolve("err")));
    }

    private static Path installed(String tool) {
        return List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream().filter(Files::exists).findFirst().orElseThrow();
    }

    private int builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds")).size();
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
