package cocoscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.ImageItem;
import cocoscope.app.images.Notice;
import cocoscope.app.settings.ObjectMode;
import cocoscope.app.settings.RuleEditor;
import cocoscope.app.settings.ValueRow;
import cocoscope.app.settings.ValueRows;
import cocoscope.app.work.ManualExecutor;
import cocoscope.convert.Conversion;
import cocoscope.decode.PictureWriter;
import cocoscope.decode.samples.Picture;
import cocoscope.mask.rule.LabelRule;
import cocoscope.ui.control.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionTest {
    private static final int SIDE = 8;

    @TempDir
    private Path folder;
    private final ManualExecutor background = new ManualExecutor();
    private final Session session = new Session(background, Runnable::run, (_, work) -> background.execute(work), Optional.empty());

    @Test
    void aWrongFileFirstIsNamedInOneSentence() throws IOException {
        Path wrong = Files.writeString(folder.resolve("notes.png"), "notes");

        open(wrong);

        assertThat(trouble().problems()).singleElement().extracting(new Text(Locale.ENGLISH)::of).asString()
                .startsWith("notes.png").doesNotContain("\n")
                .doesNotContain(folder.toString());
        assertThat(trouble().pair()).as("there is nothing to part").isEmpty();
        assertThat(session.images.current()).isEmpty();

        open(write("a_mask.png", "#."));

        assertThat(session.notices.get()).isEmpty();
        assertThat(conversion().regions().size()).isEqualTo(1);
    }

    @Test
    void aMaskOfAnotherSizeCanBeOpenedAlone() throws IOException {
        open(write("a.png", "##.", "##."), write("a_mask.png", "#."));
        assertThat(session.mask.shown().get()).isEmpty();

        session.choice.useMaskAlone(trouble().pair().orElseThrow());
        background.runAll();

        assertThat(session.images.items()).singleElement().satisfies(document -> {
            assertThat(document.picture()).isEmpty();
            assertThat(document.state()).isEqualTo(ImageItem.State.READY);
        });
        assertThat(conversion().regions().size()).isEqualTo(1);
        assertThat(session.notices.get()).isEmpty();
    }

    @Test
    void aMaskOfAnotherSizeCanBeReplaced() throws IOException {
        open(write("a.png", "##.", "##."), write("a_mask.png", "#."));

        session.choice.useAsMask(write("b.png", "#.#", "..."), trouble().pair().orElseThrow());
        background.runAll();

        assertThat(session.images.items()).singleElement().satisfies(document -> assertThat(document.isPair()).isTrue());
        assertThat(conversion().regions().size()).isEqualTo(2);
    }

    @Test
    void closingTheShownDocumentShowsItsNeighbor() throws IOException {
        open(write("a_mask.png", "#."), write("b_mask.png", "#.#"));
        assertThat(conversion().regions().size()).isEqualTo(1);

        session.images.close(session.images.items().getFirst());
        background.runAll();

        assertThat(session.images.current()).contains(session.images.items().getFirst());
        assertThat(conversion().regions().size()).isEqualTo(2);

        session.images.close(session.images.items().getFirst());

        assertThat(session.images.current()).isEmpty();
        assertThat(session.mask.shown().get()).isEmpty();
    }

    @Test
    void whatIsOpenAlreadyIsShownAndNotListedTwice() throws IOException {
        Path first = write("a_mask.png", "#.");
        open(first, write("b_mask.png", "#.#"));
        session.images.select(session.images.items().getLast());
        background.runAll();

        open(first);

        assertThat(session.images.items()).hasSize(2);
        assertThat(session.images.current()).contains(session.images.items().getFirst());
    }

    @Test
    void editsOfWhatAnAutomaticRuleFoundMakeATable() throws IOException {
        open(write("a_mask.png", "#.+"));
        RuleEditor editor = session.mask.rules();
        List<ValueRow> rows = ValueRows.of(conversion());
        assertThat(rows).extracting(ValueRow::value).containsExactly(0, 0xFF, 0xFF0000);

        editor.setCategory(rows.get(2), "roof");
        background.runAll();

        assertThat(session.mask.recipe().get().rule()).isInstanceOfSatisfying(LabelRule.Colors.class, rule ->
                assertThat(rule.entries()).contains(new LabelRule.Entry(0xFF0000, "roof")));
        assertThat(editor.knownCategories()).contains("roof");

        editor.setIncluded(ValueRows.of(conversion()).get(2), false);
        background.runAll();

        assertThat(ValueRows.of(conversion())).extracting(ValueRow::role)
                .containsExactly(ValueRow.Role.BACKGROUND, ValueRow.Role.OBJECT, ValueRow.Role.UNMAPPED);

        editor.setIncluded(ValueRows.of(conversion()).get(2), true);
        background.runAll();

        assertThat(ValueRows.of(conversion()).get(2).category()).as("the name is remembered").isEqualTo("roof");
    }

    @Test
    void colorsHaveTheirSwatch() throws IOException {
        open(write("a_mask.png", "#.+"));

        assertThat(ValueRows.of(conversion())).allMatch(ValueRow::colored).extracting(ValueRow::color).containsExactly(0, 0xFF, 0xFF0000);
    }

    @Test
    void aTableOfColorsIsOutOfReachForAGrayMask() throws IOException {
        RuleEditor editor = session.mask.rules();
        assertThat(editor.obstacle(ObjectMode.COLORS)).isEqualTo(RuleEditor.Obstacle.NO_MASK);

        open(write("a_mask.png", "w."));

        assertThat(editor.obstacle(ObjectMode.COLORS)).isEqualTo(RuleEditor.Obstacle.NO_COLORS);
        editor.choose(ObjectMode.THRESHOLD);
        assertThat(session.mask.recipe().get().rule()).isInstanceOf(LabelRule.Band.class);
    }

    private void open(Path... files) {
        session.files.open(List.of(files));
        background.runAll();
    }

    private Conversion conversion() {
        return session.mask.live().conversion().orElseThrow();
    }

    private Notice.Trouble trouble() {
        return (Notice.Trouble) session.notices.get().orElseThrow();
    }

    /// A PNG of colors, 64 pixels a letter, as too few would be taken for a photo: '.' is black, '#' blue, '+' red, 'w' white.
    private Path write(String name, String... rows) throws IOException {
        int width = rows[0].length() * SIDE;
        int[] pixels = new int[width * rows.length * SIDE];
        Arrays.setAll(pixels, i -> color(rows[i / width / SIDE].charAt(i % width / SIDE)));
        Path file = folder.resolve(name);
        Files.write(file, PictureWriter.png(new Picture(width, rows.length * SIDE, pixels)));
        return file;
    }

    private static int color(char pixel) {
        return switch (pixel) {
            case '#' -> 0xFF0000FF;
            case '+' -> 0xFFFF0000;
            case 'w' -> 0xFFFFFFFF;
            default -> 0xFF000000;
        };
    }
}
