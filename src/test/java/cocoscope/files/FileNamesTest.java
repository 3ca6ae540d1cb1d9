package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FileNamesTest {
    @Test
    void eachImageGetsAFileOfItsOwn() {
        assertThat(FileNames.with(List.of("a.png", "b.jpg", "b.png", "sub/a.png"), ".json"))
                .containsExactly("a.json", "b.jpg.json", "b.png.json", "sub/a.json");
    }

    @Test
    void namesThatAreOneFileOnSomeDisksAreTwoFilesOnAll() {
        assertThat(FileNames.with(List.of("A.png", "a.png", "Zelle-u\u0308.png", "zelle-\u00fc.png"), ".json"))
                .containsExactly("A.png.json", "a.png_2.json", "Zelle-u\u0308.png.json", "zelle-\u00fc.png_2.json");
    }
}
