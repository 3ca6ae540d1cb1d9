package cocoscope.project;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where the window keeps what is not part of a project: recent files, and unsaved states for the case that it ends unexpectedly.
public record StateFolder(Path folder) {
    /// The folder for the state of programs, as the system has it.
    public static StateFolder ofUser() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System::getenv);
    }

    /// @param variable value of an environment variable, null where it is not set
    static StateFolder of(String system, Path home, UnaryOperator<@Nullable String> variable) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new StateFolder(path(variable.apply("LOCALAPPDATA")).orElse(home.resolve("AppData/Local")).resolve("Cocoscope"));
        }
        if (name.startsWith("mac")) {
            return new StateFolder(home.resolve("Library/Application Support/Cocoscope"));
        }
        return new StateFolder(path(variable.apply("XDG_STATE_HOME")).orElse(home.resolve(".local/state")).resolve("cocoscope"));
    }

    private static Optional<Path> path(@Nullable String variable) {
        return Optional.ofNullable(variable).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute);
    }

    public RecentFiles recent() {
        return new RecentFiles(folder.resolve("recent.txt"));
    }

    /// How the last window was left.
    public Path window() {
        return folder.resolve("window.properties");
    }

    /// Where failures are written down that are defects of the program.
    public Path log() {
        return folder.resolve("cocoscope.log");
    }

    /// The folder in which windows say which projects are theirs.
    public Path open() {
        return folder.resolve("open");
    }

    /// The folder of [RecoveryFile]s.
    public Path recovery() {
        return folder.resolve("unsaved");
    }
}
