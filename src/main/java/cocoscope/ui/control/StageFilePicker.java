package cocoscope.ui.control;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks with the system's own dialogs.
public final class StageFilePicker implements FilePicker {
    private static final List<String> IMAGES = List.of("*.png", "*.jpg", "*.jpeg", "*.bmp", "*.gif", "*.tif", "*.tiff", "*.webp",
            "*.pgm", "*.ppm", "*.pbm", "*.pnm", "*.npy",
            "*.PNG", "*.JPG", "*.JPEG", "*.BMP", "*.GIF", "*.TIF", "*.TIFF", "*.WEBP", "*.PGM", "*.PPM", "*.PBM", "*.PNM", "*.NPY");

    private final Window owner;
    private final Text text;

    public StageFilePicker(Window owner, Text text) {
        this.owner = owner;
        this.text = text;
    }

    @Override
    public List<Path> images() {
        @Nullable List<File> chosen = imageChooser(text.get("picker.images")).showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder() {
        return folder(text.get("picker.folder"));
    }

    @Override
    public Optional<Path> imageFolder() {
        return folder(text.get("picker.imageFolder"));
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> coco() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.get("picker.cocoFile"));
        chooser.getExtensionFilters().add(new ExtensionFilter(text.get("picker.coco"), "*.json", "*.JSON"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> mask(String pictureName) {
        return Optional.ofNullable(imageChooser(text.get("picker.mask", pictureName)).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> picture(String maskName) {
        return Optional.ofNullable(imageChooser(text.get("picker.picture", maskName)).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> categories() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.get("picker.categories"));
        chooser.getExtensionFilters().add(new ExtensionFilter(text.get("picker.categories.kinds"), "*.json", "*.txt", "*.names"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> mapping() {
        return Optional.ofNullable(mappingChooser().showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> mappingTarget() {
        FileChooser chooser = mappingChooser();
        chooser.setInitialFileName("value-categories.tsv");
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private FileChooser mappingChooser() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.get("picker.mapping"));
        chooser.getExtensionFilters().add(new ExtensionFilter(text.get("picker.mapping.kinds"), "*.tsv", "*.csv", "*.txt"));
        return chooser;
    }

    @Override
    public Optional<Path> target(Path suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.get("picker.target"));
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        existingFolder(suggested).ifPresent(chooser::setInitialDirectory);
        chooser.getExtensionFilters().add(new ExtensionFilter(text.get("picker.coco"), "*.json"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> existing(Path suggested) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(text.get("picker.existing"));
        existingFolder(suggested).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> targetFolder(Path suggested) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(text.get("picker.targetFolder"));
        existingFolder(suggested).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> file(FileKind kind) {
        return Optional.ofNullable(chooser(kind, text.get("picker.open." + kind.name())).showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> target(FileKind kind, Path suggested) {
        FileChooser chooser = chooser(kind, text.get("picker.save." + kind.name()));
        chooser.setInitialFileName(String.valueOf(suggested.getFileName()));
        existingFolder(suggested).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private FileChooser chooser(FileKind kind, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(text.of(kind), kind.pattern()));
        return chooser;
    }

    private static Optional<File> existingFolder(Path suggested) {
        return Optional.ofNullable(suggested.toAbsolutePath().getParent()).filter(Files::isDirectory).map(Path::toFile);
    }

    private FileChooser imageChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(text.get("picker.kinds"), IMAGES));
        return chooser;
    }
}
