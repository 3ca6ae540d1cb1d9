import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Makes the caches (JEP 483) that let the command line and the window start fast: `java StartCaches.java APP [JAVA_HOME]`.
///
/// The folder `APP` holds `cocoscope.jar`, its libraries, and the modules of JavaFX; without these the cache of the window is
/// left out. A cache serves one build of the jar on one runtime: `APP/jdk` names it, and `APP/jdk-release` is a copy of what
/// it says about itself. They are written last, so that a jar newer than they are, or a runtime of another release, tells
/// that the caches are to be made again; else they are kept. A cache that cannot be made here is left out and said.
void main(String[] arguments) throws IOException, InterruptedException {
    Path app = Path.of(arguments[0]).toAbsolutePath().normalize();
    Path jdk = Path.of(arguments.length > 1 ? arguments[1] : System.getProperty("java.home"));
    if (isCurrent(app, jdk)) {
        return;
    }
    Files.deleteIfExists(app.resolve("jdk"));
    Path work = Files.createTempDirectory("cocoscope");
    try {
        // Both learn beside each other: each uses one core most of the time.
        List<Training> trainings = new ArrayList<>();
        // What it learns of single methods would have all of them compiled at the start, which costs more than it gains in short jobs.
        trainings.add(start(app, jdk, "command-line", List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining",
                "-cp", app.resolve("cocoscope.jar").toString(), "cocoscope.Training", folderIn(work, "command-line"))));
        if (Files.exists(app.resolve("javafx"))) {
            trainings.add(start(app, jdk, "window", windowArguments(app, folderIn(work, "window"))));
        }
        for (Training training : trainings) {
            finish(training);
        }
    } finally {
        delete(work);
    }
    Files.copy(jdk.resolve("release"), app.resolve("jdk-release"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(app.resolve("jdk"), jdk + "\n");
}

boolean isCurrent(Path app, Path jdk) throws IOException {
    Path made = app.resolve("jdk");
    if (!Files.exists(made) || !Files.readString(made).strip().equals(jdk.toString())
            || Files.mismatch(jdk.resolve("release"), app.resolve("jdk-release")) >= 0) {
        return false;
    }
    try (Stream<Path> files = Files.walk(app, 2)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
            if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(made)) >= 0) {
                return false;
            }
        }
    }
    return true;
}

/// The demo does what people do in the window, without a display.
List<String> windowArguments(Path app, String work) {
    return List.of("--module-path=" + app.resolve("javafx"), "-Dglass.platform=Headless", "-Dprism.order=sw",
            "-cp", app.resolve("cocoscope.jar").toString(), "cocoscope.Main", "demo", work);
}

String folderIn(Path work, String name) throws IOException {
    return Files.createDirectory(work.resolve(name)).toString();
}

/// A run of the program that leaves a cache, and what it says.
record Training(String name, Path cache, Path output, Process run) {}

Training start(Path app, Path jdk, String name, List<String> arguments) throws IOException {
    Path cache = app.resolve(name + ".aot");
    Files.deleteIfExists(cache);
    Path output = app.resolve(name + ".log");
    List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "@" + here().resolve(name + ".args"), "-XX:AOTCacheOutput=" + cache));
    command.addAll(arguments);
    return new Training(name, cache, output, new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start());
}

void finish(Training training) throws IOException, InterruptedException {
    if (!training.run().waitFor(10, TimeUnit.MINUTES) || !Files.exists(training.cache())) {
        training.run().destroyForcibly();
        Files.deleteIfExists(training.cache());
        IO.println("No start cache for the " + training.name().replace('-', ' ') + " (" + training.output() + " says why); it starts slower.");
    }
}

/// The folder of this file, with the arguments that the virtual machine gets.
Path here() {
    return Path.of(System.getProperty("jdk.launcher.sourcefile")).toAbsolutePath().getParent();
}

void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
            Files.delete(file);
        }
    }
}
