package cocoscope.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cocoscope.batch.BatchInput;
import cocoscope.batch.BatchInputs;
import cocoscope.cli.report.CommandWording;
import cocoscope.decode.PngFile;
import cocoscope.message.Message;
import cocoscope.pairing.PairingRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageListingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void foldersAreReadInNaturalOrderWithTheFoldersInThem() throws IOException {
        write("img10.png", "img2.PNG", "b/1.jpeg", "a/1.tif", "img1.webp");

        assertThat(names()).containsExactly("a/1.tif", "b/1.jpeg", "img1.webp", "img2.PNG", "img10.png");
    }

    @Test
    void hiddenFilesHiddenFoldersAndOtherFilesAreSkipped() throws IOException {
        write(".hidden.png", ".cache/1.png", "Thumbs.db", "notes.txt", "png", "1.png.bak", "1.png");

        assertThat(names()).containsExactly("1.png");
    }

    @Test
    void linksAreFollowedAndOneThatLeadsBackIsSkippedByName(@TempDir Path elsewhere) throws IOException {
        write("inside/1.png");
        Files.createDirectories(elsewhere.resolve("sub"));
        Files.writeString(elsewhere.resolve("sub/2.png"), "");
        Files.createSymbolicLink(folder.resolve("inside/again"), folder.resolve("inside"));
        Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
        Files.createSymbolicLink(folder.resolve("3.png"), elsewhere.resolve("sub/2.png"));
        Files.createSymbolicLink(folder.resolve("nowhere.png"), folder.resolve("none.png"));

        ImageListing listing = ImageListing.of(folder);

        assertThat(listing.files()).extracting(listing::nameOf).containsExactly("3.png", "inside/1.png");
        assertThat(listing.problems()).extracting(Message::toString).containsExactlyInAnyOrder(
                folder.resolve("inside/again") + ": this link points back to a folder that contains it and is skipped.",
                folder.resolve("nowhere.png") + ": this link points to nothing; fix it, or remove it.");
    }

    @Test
    void aDeviceWithTheNameOfAnImageIsSkippedByName() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/null")));
        write("1.png");
        Files.createSymbolicLink(folder.resolve("2.png"), Path.of("/dev/null"));

        ImageListing listing = ImageListing.of(folder);

        assertThat(listing.files()).extracting(listing::nameOf).containsExactly("1.png");
        assertThat(listing.problems()).extracting(Message::toString).containsExactly(
                folder.resolve("2.png") + ": this is a pipe or a device and is skipped; remove it, or name it otherwise.");
    }

    @Test
    void aFileThatALinkLeadsToAsWellIsThereOnceUnderItsOwnName() throws IOException {
        write("b/1.png");
        Files.createSymbolicLink(folder.resolve("a"), folder.resolve("b"));
        Files.createSymbolicLink(folder.resolve("1.png"), folder.resolve("b/1.png"));

        assertThat(names()).containsExactly("b/1.png");
    }

    @Test
    void aFolderThatIsALinkIsReadAsAnyOther(@TempDir Path other) throws IOException {
        write("b/1.png");
        Path link = Files.createSymbolicLink(other.resolve("link"), folder);

        assertThat(ImageListing.of(link).files()).containsExactly(link.resolve("b/1.png"));
    }

    @Test
    void aFileThatWasNamedIsTakenWhateverItsName() throws IOException {
        write(".mask");
        Path file = folder.resolve(".mask");

        assertThat(ImageListing.of(file).files()).containsExactly(file);
        assertThat(ImageListing.of(file).nameOf(file)).isEqualTo(".mask");
    }

    @Test
    void whatIsNotThereIsASentence() {
        Path missing = folder.resolve("missing");

        assertThat(ImageListing.of(missing).problems()).extracting(Message::toString)
                .containsExactly(missing + ": there is no such file or folder; check the name.");
    }

    @Test
    void numbersAreComparedAsNumbersAndAllElseByCodeUnit() {
        assertThat(Stream.of("a10", "a9", "a09", "a1b", "a", "B", "a1", "a99999999999999999999", "a10a", "é")
                .sorted(new NaturalOrder()).toList())
                .isEqualTo(List.of("B", "a", "a1", "a1b", "a09", "a9", "a10", "a10a", "a99999999999999999999", "é"));
    }

    @Test
    void aMaskThatWasNamedTwiceIsThereOnceAndTwoOfOneNameAreAProblem() throws IOException {
        write("one/1.png", "two/1.png");
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");

        assertThat(BatchInputs.withoutPictures(List.of(one, one.resolve("1.png"))).inputs()).hasSize(1);
        BatchInputs clash = BatchInputs.withoutPictures(List.of(one, two));
        assertThat(clash.inputs()).extracting(BatchInput::fileName).containsExactly("1.png");
        assertThat(CommandWording.of(clash.problems())).containsExactly(("%s: %s has the same name 1.png; convert the folder that contains both,"
                + " or name their pictures with --images.").formatted(two.resolve("1.png"), one.resolve("1.png")));
    }

    @Test
    void anEmptyFolderIsAProblem() {
        assertThat(BatchInputs.withoutPictures(List.of(folder)).problems()).extracting(Message::toString)
                .containsExactly(folder + ": there are no images in this folder; choose another one.");
    }

    @Test
    void imagesAreNamedAfterTheirPicturesAndMasksWithoutOneAreAProblem() throws IOException {
        write("photos/a/1.jpg", "photos/2.jpg", "masks/1.png", "masks/2_mask.png", "masks/3.png");
        Path photos = folder.resolve("photos");
        BatchInputs inputs = BatchInputs.withPictures(List.of(folder.resolve("masks")), photos, new PairingRule.Automatic());

        assertThat(inputs.inputs()).extracting(BatchInput::fileName).containsExactly("a/1.jpg", "2.jpg");
        assertThat(CommandWording.of(inputs.problems())).containsExactly(
                "%s: no matching picture in %s; give both files the same name or leave out --images."
                .formatted(folder.resolve("masks/3.png"), photos));
    }

    private List<String> names() {
        ImageListing listing = ImageListing.of(folder);
        assertThat(listing.problems()).isEmpty();
        return listing.files().stream().map(listing::nameOf).toList();
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Files.createDirectories(folder.resolve(name).getParent());
            PngFile.write(folder.resolve(name), "#.");
        }
    }
}
