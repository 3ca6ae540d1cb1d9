package cocoscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cocoscope.cli.CocoscopeCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs `packaging/cocoscope` in a checkout of its own, with a JDK and a Maven that only say how they were called.
final class LauncherTest {
    private static final List<String> SCRIPTS = List.of("packaging/cocoscope", "packaging/build/build", "packaging/build/start",
            "packaging/build/command-line.args", "packaging/build/window.args", "packaging/build/install-command");

    @TempDir
    private Path folder;

    private Path tools;

    private record Run(int exitCode, List<String> out, List<String> err) {}

    @BeforeEach
    void makeACheckout() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")) && Files.isExecutable(Path.of(SCRIPTS.getFirst())));
        for (String script : SCRIPTS) {
            Path copy = folder.resolve(script);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of(script), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("icons"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        script(folder.resolve("jdk/bin/java"), "printf '%s ' \"$@\"; echo");
        script(folder.resolve("jdk/bin/javac"), "exit 0");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        tools = Files.createDirectories(folder.resolve("tools"));
        script(tools.resolve("mvn"), """
                echo built >>builds
                mkdir -p target
                touch -t 202601010000 target/cocoscope.jar
                cp jdk/release target/jdk-release
                echo "$JAVA_HOME" >target/jdk""");
    }

    /// Without it the virtual machine loses all letters beyond ASCII in names of files and in options.
    @ParameterizedTest
    @CsvSource({"LANG, C, '| C.UTF-8'", "LC_ALL, POSIX, 'C.UTF-8 | '", "LC_CTYPE, de_DE.ISO-8859-1, '| C.UTF-8'",
        "LANG, de_DE.UTF-8, '| '", "LC_ALL, en_US.utf8, 'en_US.utf8 | '"})
    void namesKeepTheirLettersWhateverTheLocale(String variable, String value, String expected) throws Exception {
        script(folder.resolve("jdk/bin/java"), "echo \"${LC_ALL:-} | ${LC_CTYPE:-}\"");

        assertThat(launch(Map.of(variable, value), "--version").out()).singleElement().asString().isEqualToNormalizingWhitespace(expected);
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
    void anotherReleaseOfTheJdkIsBuiltForAgain() throws Exception {
        launch("--version");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.4\"\n");
        launch("--version");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aJarThatIsNewerThanItsStartCachesIsBuiltAgain() throws Exception {
        launch("--version");
        Files.setLastModifiedTime(folder.resolve("target/cocoscope.jar"), FileTime.fromMillis(System.currentTimeMillis() + 5000));
        launch("--version");

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aStartCacheIsUsedWhereThereIsOne() throws Exception {
        assertThat(launch("--version").out()).singleElement().asString().doesNotContain("AOTCache");

        Files.createFile(folder.resolve("target/command-line.aot"));

        assertThat(launch("--version").out()).singleElement().asString()
                .contains("-XX:AOTCache=" + folder.resolve("target/command-line.aot"));
    }

    @Test
    void aBuiltProgramNeedsNoMaven() throws Exception {
        launch("--version");
        Files.delete(tools.resolve("mvn"));

        assertThat(launch("--version").err()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commandsWithoutWindow")
    void aCommandNeedsNoJavaFxAlsoWhereAFolderHasItsName(String command) throws Exception {
        Files.createDirectories(folder.resolve(command));

        assertThat(launch(command, "masks").out()).singleElement().asString().doesNotContain("javafx");
    }

    static Stream<String> commandsWithoutWindow() {
        return CocoscopeCommand.names().stream().filter(name -> !name.equals("demo"));
    }

    @Test
    void withoutANetworkOneLineSaysThatTheFirstBuildNeedsIt() throws Exception {
        script(tools.resolve("mvn"), "echo '[ERROR] Could not transfer artifact: central: Temporary failure in name resolution'; exit 1");

        assertFailsWith("cocoscope: the first build downloads its libraries from Maven Central, which cannot be reached; connect to the network and try again");
    }

    @Test
    void aCheckoutThatCannotBeWrittenToIsOneLine() throws Exception {
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "an administrator may write everywhere");

        try {
            assertFailsWith("cocoscope: " + folder + " cannot be written to, so nothing can be built there; ");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void withoutMavenOneLineSaysHowToInstallIt() throws Exception {
        Files.delete(tools.resolve("mvn"));

        assertFailsWith("cocoscope: Maven is needed to build the program; ");
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
        assertThat(run.err().stream().filter(line -> !line.startsWith("cocoscope: building"))).singleElement().asString()
                .startsWith(sentence);
    }

    /// Only the tools of the script and of this folder are on its path.
    private Run launch(String... arguments) throws Exception {
        return launch(Map.of(), arguments);
    }

    private Run launch(Map<String, String> locale, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", folder.resolve("packaging/cocoscope").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(tools.resolve("out").toFile()).redirectError(tools.resolve("err").toFile());
        for (String tool : List.of("cmp", "cp", "dirname", "find", "grep", "mkdir", "mv", "readlink", "sed", "touch", "uname")) {
            script(tools.resolve(tool), "exec " + installed(tool) + " \"$@\"");
        }
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        if (!locale.isEmpty()) {
            builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_CTYPE", "LANG"));
            builder.environment().putAll(locale);
        }
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readAllLines(tools.resolve("out")), Files.readAllLines(tools.resolve("err")));
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
