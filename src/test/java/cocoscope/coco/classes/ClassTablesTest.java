package cocoscope.coco.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.coco.UnreadableJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassTablesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "labelmap.txt | # label:color_rgb:parts:actions\\nbackground:0,0,0::\\nCat:48,32,112::\\ntall tree:255,0,0:trunk:sway | 1 Cat - 302070, 2 tall tree - ff0000",
        "_classes.csv | Pixel Value, Class\\n0, background\\n1, cat\\n2, dog | 1 cat 1 -, 2 dog 2 -",
        "a.csv | id,name,color\\n3,cat,#ff0000\\n7,dog,\"0, 255, 0\" | 3 cat 3 ff0000, 7 dog 7 00ff00",
        "a.csv | id;name;color\\n1;cat;255 0 0 | 1 cat 1 ff0000",
        "a.tsv | name\\tr\\tg\\tb\\nbackground\\t0\\t0\\t0\\ncat\\t255\\t0\\t0 | 1 cat - ff0000",
        "a.csv | name,red,green,blue\\ncat,1,2,3 | 1 cat - 010203",
        "a.csv | Category Name,Index\\ncat,0\\ndog,1 | 1 cat 0 -, 2 dog 1 -",
        "a.txt | 1,cat,#0000ff\\n2,dog,#ff0000 | 1 cat 1 0000ff, 2 dog 2 ff0000",
        "a.csv | 0,background\\n1,\"big, dog\" | 1 big, dog 1 -",
        "a.csv | name\\ncat\\ndog | 1 cat - -, 2 dog - -",
        "names.txt | cat\\n\\n big dog \\nbuilding, edifice | 1 cat 1 -, 2 big dog 2 -, 3 building, edifice 3 -",
        "names.txt | __background__\\ncat\\ndog | 1 cat 1 -, 2 dog 2 -",
        "names | cat | 1 cat 1 -",
        "a.json | [{\"id\": 5, \"name\": \"cat\"}] | 5 cat - -",
    })
    void valuesAndColorsOfEachFormAreRead(String name, String text, String expected) throws IOException, UnreadableJsonException {
        ClassTable table = ClassTables.read(write(name, text));

        assertThat(table.rows()).extracting(row -> row.category().id() + " " + row.category().name() + " "
                + (row.value().isPresent() ? row.value().getAsInt() : "-") + " "
                + (row.color().isPresent() ? String.format("%06x", row.color().getAsInt()) : "-"))
                .containsExactly(expected.split(", (?=\\d+ )"));
    }

    @Test
    void theBackgroundIsNoCategory() throws IOException, UnreadableJsonException {
        ClassTable colors = ClassTables.read(write("labelmap.txt", "background:255,255,255::\\ncat:0,0,0::"));
        assertThat(colors.categories()).hasSize(1);
        assertThat(colors.backgroundColor()).isEqualTo(OptionalInt.of(0xFFFFFF));

        ClassTable values = ClassTables.read(write("a.csv", "id,name\\n0,unlabeled\\n1,cat"));
        assertThat(values.backgroundValue()).isEqualTo(OptionalInt.of(0));
        assertThat(ClassTables.read(write("b.csv", "id,name\\n3,background\\n1,cat")).categories())
                .as("a background of another value is a class").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv|width;height\\n96;64", "a.csv|a,b\\n1,2", "a.txt|width;height\\n96;64", "a.txt|1\\n2", "a.txt|cat=1",
            "a.txt|cat,1", "a.txt|",
        "a.txt|cat\\ncat", "a.csv|id,name\\nx,cat", "a.csv|id,name\\n1,cat\\n1,dog", "a.csv|name,color\\ncat,red", "a.csv|id,name\\n1,",
        "labelmap.txt|cat:1,2,3::\\ndog",
        "labelmap.txt|cat:1,2,300::", "a.txt|<annotation>", "a.json|{", "a.csv|name\\n"})
    void whatIsNoTableIsRefusedByItsName(String nameAndText) throws IOException {
        int bar = nameAndText.indexOf('|');
        Path file = write(nameAndText.substring(0, bar), nameAndText.substring(bar + 1));

        assertThatThrownBy(() -> ClassTables.read(file)).isInstanceOf(UnreadableJsonException.class).hasMessageStartingWith(file + ": ");
    }

    @Test
    void kindsTellWhetherMasksAreMeant() throws IOException, UnreadableJsonException {
        assertThat(List.of(ClassTables.read(write("a.json", "[{\"id\": 5, \"name\": \"cat\"}]")).kind(),
                ClassTables.read(write("a.txt", "cat")).kind(),
                ClassTables.read(write("a.csv", "id,name\\n1,cat")).kind()))
                .containsExactly(ClassTable.Kind.CATEGORIES, ClassTable.Kind.NAMES, ClassTable.Kind.TABLE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace("\\n", "\n").replace("\\t", "\t"));
    }
}
