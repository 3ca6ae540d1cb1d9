package cocoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.export.ExportScope;
import cocoscope.app.export.ExportState;
import cocoscope.app.work.ManualExecutor;
import cocoscope.export.ExportForm;
import cocoscope.ui.window.MaskFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Whatever a project or a COCO file of a stranger names, the window writes and reads nothing outside the chosen folder.
final class ConfinedSessionTest {
    static final List<String> NAMES = List.of("../stolen", "a/../../stolen", "/tmp/cocoscope-confinement/stolen", "..\\\\stolen",
            "C:\\\\stolen", "\\\\\\\\server\\\\share\\\\stolen", "file:///tmp/cocoscope-confinement/stolen", "stolen\\u0000", "link/stolen");

    @TempDir
    private Path home;
    private Path out;
    private final ManualExecutor background = new ManualExecutor();
    private final Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work), Optional.empty());

    @BeforeEach
    void aMaskAndAPlaceToWriteTo() throws IOException {
        out = Files.createDirectories(home.resolve("place/out"));
        MaskFiles.write(home.resolve("mask.png"), "11.", "11.");
        Files.createDirectories(home.resolve("elsewhere"));
        Files.createSymbolicLink(out.resolve("link"), home.resolve("elsewhere"));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aProjectLeadsNoExportOutOfTheChosenFolder(String name) throws IOException {
        Path project = Files.writeString(home.resolve("work.cocoscope.json"), """
                {"format": "cocoscope project", "version": 1, "images": [{"mask": "mask.png", "file_name": "%s.png"}]}""".formatted(name));
        session.files.open(List.of(project));
        background.runAll();
        TreeSet<String> before = filesOutside();

        for (ExportForm form : List.of(ExportForm.COCO_EACH, ExportForm.YOLO, ExportForm.LABELME, ExportForm.VOC, ExportForm.LABEL_MAPS)) {
            session.export.begin();
            background.runAll();
            session.export.choiceProperty().set(session.export.choiceProperty().get().withScope(ExportScope.ALL_IMAGES).withForm(form));
            background.runAll();
            session.export.chooseTarget(out);
            background.runAll();
            session.export.write();
            background.runAll();

            if (!name.startsWith("link/")) {
                assertThat(session.export.stateProperty().get()).as(form + " " + name).isInstanceOf(ExportState.Refused.class);
            }
            assertThat(filesOutside()).as(form + " " + name).isEqualTo(before);
            session.export.leave();
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void aCocoFileShowsNoImageOutsideItsFolders(String name) throws IOException {
        MaskFiles.write(home.resolve("elsewhere/stolen.png"), "11.", "11.");
        Path json = Files.writeString(out.resolve("data.json"), """
                {"images": [{"id": 1, "file_name": "%s.png", "width": 3, "height": 2}], "annotations": [], "categories": []}""".formatted(name));

        session.browser.open(json);
        background.runAll();
        session.browser.show(0);
        background.runAll();

        assertThat(session.browser.shownProperty().get().orElseThrow().file()).isEmpty();
    }

    @Test
    void whatIsInTheFolderIsShownAndWritten() throws IOException {
        MaskFiles.write(out.resolve("inside.png"), "11.", "11.");
        Path json = Files.writeString(out.resolve("data.json"), """
                {"images": [{"id": 1, "file_name": "inside.png", "width": 3, "height": 2}], "annotations": [], "categories": []}""");

        session.browser.open(json);
        background.runAll();
        session.browser.show(0);
        background.runAll();

        assertThat(session.browser.shownProperty().get().orElseThrow().file()).contains(out.resolve("inside.png"));
    }

    /// All but what is in the chosen folder.
    private TreeSet<String> filesOutside() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return new TreeSet<>(all.filter(file -> !file.startsWith(out)).map(Path::toString).toList());
        }
    }
}
