package cocoscope.ui.demo;

import cocoscope.ui.control.FileKind;
import cocoscope.ui.control.FilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Writes to the folder of the demo whenever it is asked where, and opens nothing.
record DemoFiles(Path target) implements FilePicker {
    @Override
    public List<Path> images() {
        return List.of();
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(target);
    }

    @Override
    public Optional<Path> coco() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> imageFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> mask(String pictureName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> picture(String maskName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> categories() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> mapping() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> mappingTarget() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> target(Path suggested) {
        return Optional.of(target.resolve(suggested.getFileName()));
    }

    @Override
    public Optional<Path> existing(Path suggested) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> targetFolder(Path suggested) {
        return Optional.of(target);
    }

    @Override
    public Optional<Path> file(FileKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> target(FileKind kind, Path suggested) {
        return Optional.empty();
    }
}
