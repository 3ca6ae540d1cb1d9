package cocoscope.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.app.images.ImageItem;
import cocoscope.app.images.ImageItem.State;
import cocoscope.decode.ImageCases;
import cocoscope.ui.control.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that nobody can read are dropped one after the other on one window.
final class BadInputTest {
    /// Of the cases, which differ by little from their neighbors.
    private static final int EACH = 13;

    private final Text english = new Text(Locale.ENGLISH);
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyBadFileIsARowWithASentenceAndTheNextFileOpens(@TempDir Path folder) throws IOException {
        Path good = MaskFiles.write(folder.resolve("good_mask.png"), "#.", "..");
        List<Map.Entry<String, byte[]>> cases = List.copyOf(ImageCases.bad().entrySet());
        assertThat(cases.size()).isGreaterThan(150);
        int dropped = 0;
        for (int i = 0; i < cases.size(); i += EACH) {
            String what = cases.get(i).getKey();
            String format = what.startsWith("text") ? "png" : what.replaceFirst("\\W.*", "");
            Path bad = Files.write(folder.resolve("bad" + i + "." + format), cases.get(i).getValue());

            window.drop(bad);

            ImageItem row = window.document(window.session.images.items().size() - 1);
            assertThat(row.file()).as(what).isEqualTo(bad);
            assertThat(row.state()).as(what).isEqualTo(State.ERROR);
            assertThat(window.text("#banner-text")).as(what).startsWith(bad.getFileName() + ": ").endsWith(".").hasSizeLessThan(220)
                    .doesNotContain("Exception").doesNotContain("\n");
            assertThat(row.problem().map(english::of)).as(what).contains(window.text("#banner-text"));
            dropped++;
        }
        assertThat(dropped).isGreaterThan(12);

        window.drop(good);

        assertThat(window.session.images.current()).contains(window.document(dropped));
        assertThat(window.conversion().regions().size()).isEqualTo(1);
    }
}
