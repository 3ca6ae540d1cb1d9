package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImagePlacesTest {
    @TempDir
    private Path folder;

    @Test
    void namesAreRelativeToTheFileOrToItsParents() throws IOException {
        Path beside = file("set/annotations/a.jpg");
        Path above = file("set/photos/deep/b.jpg");
        ImagePlaces places = ImagePlaces.around(folder.resolve("set/annotations/instances.json"));

        assertThat(places.find("a.jpg")).contains(beside);
        assertThat(places.find("photos/deep/b.jpg")).contains(above);
        assertThat(places.find("photos\\deep\\b.jpg")).as("written on Windows").contains(above);
        assertThat(places.find("c.jpg")).isEmpty();
        assertThat(places.find("")).isEmpty();
    }

    @Test
    void theFolderOfCocosOwnLayoutIsFound() throws IOException {
        Path image = file("val2017/000000000042.jpg");
        file("other/000000000043.jpg");
        ImagePlaces places = ImagePlaces.around(folder.resolve("annotations/instances_val2017.json"));

        assertThat(places.find("000000000042.jpg")).contains(image);
        assertThat(places.find("000000000043.jpg")).as("a folder that has nothing to do with the file").isEmpty();
    }

    @Test
    void aChosenFolderComesFirstWithTheFoldersInIt() throws IOException {
        file("annotations/a.jpg");
        Path chosen = file("elsewhere/part1/a.jpg");
        ImagePlaces places = ImagePlaces.around(folder.resolve("annotations/x.json")).andIn(folder.resolve("elsewhere"));

        assertThat(places.find("/home/someone/data/a.jpg")).contains(chosen);
        assertThat(places.chosen()).contains(folder.resolve("elsewhere"));
    }

    @Test
    void noNameLeadsOutOfTheFolders() throws IOException {
        file("secret.jpg");
        ImagePlaces places = new ImagePlaces(List.of(Files.createDirectories(folder.resolve("in"))), List.of(), Optional.empty());

        assertThat(places.find("../secret.jpg")).isEmpty();
        assertThat(places.find(folder.resolve("secret.jpg").toString())).isEmpty();
    }

    @Test
    void imagesKnownByIdsOnlyAreFoundByTheNumbersInTheirNames() throws IOException {
        Path image = file("photos/COCO_val2014_000000000042.jpg");
        file("photos/000000000420.jpg");
        ImagePlaces places = ImagePlaces.around(folder.resolve("results.json"));

        assertThat(places.find(42)).as("only in a folder that a person chose").isEmpty();
        assertThat(places.andIn(folder.resolve("photos")).find(42)).contains(image);
        assertThat(places.andIn(folder.resolve("photos")).find(2)).isEmpty();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, name);
    }
}
