package cocoscope.export;

import cocoscope.batch.PanopticInputs;
import cocoscope.coco.edit.AppendableFile;
import cocoscope.files.UnwritableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where an export goes, and in which form. Window and command line make their files from this value, so that they write the same bytes.
public sealed interface Target {
    /// What a person named: a file, or the folder of several.
    Path path();

    /// The files that are written, in their order.
    ///
    /// @throws UnwritableFileException when the export does not fit a file that is there already
    List<Output> outputs(Export export) throws UnwritableFileException;

    /// The files that are known by name before anything is converted; none of a form that names its files after images.
    default List<Path> files() {
        return List.of();
    }

    /// A folder that image files are written to, if there is one.
    default Optional<Path> imageFolder() {
        return Optional.empty();
    }

    /// One COCO file, or two beside it of a split.
    record OneFile(Path path, Optional<Split> split) implements Target {
        @Override
        public List<Output> outputs(Export export) {
            return List.of(split.isPresent() ? export.inTwoFiles(path, split.get()) : export.inOneFile(path));
        }

        @Override
        public List<Path> files() {
            return split.isPresent() ? List.of(Export.trainFile(path), Export.validationFile(path)) : List.of(path);
        }
    }

    /// A COCO file that is there already and is added to.
    ///
    /// @param keep whether annotations of the same images and categories stay that the export does not have
    record Appended(AppendableFile file, boolean keep) implements Target {
        @Override
        public Path path() {
            return file.file();
        }

        @Override
        public List<Output> outputs(Export export) throws UnwritableFileException {
            return List.of(AppendedFile.of(export, file, keep));
        }

        @Override
        public List<Path> files() {
            return List.of(path());
        }
    }

    /// A COCO file per image.
    record FileEach(Path path) implements Target {
        @Override
        public List<Output> outputs(Export export) throws UnwritableFileException {
            return List.of(export.inFilePerImage(path));
        }
    }

    /// A panoptic JSON file with its PNG files, or two of a split.
    record Panoptic(Path path, Optional<Split> split) implements Target {
        @Override
        public List<Output> outputs(Export export) throws UnwritableFileException {
            return split.isEmpty() ? List.of(new PanopticFiles(export, path))
                    : List.of(new PanopticFiles(export.toTrain(split.get()), Export.trainFile(path)),
                            new PanopticFiles(export.toValidate(split.get()), Export.validationFile(path)));
        }

        @Override
        public List<Path> files() {
            return split.isPresent() ? List.of(Export.trainFile(path), Export.validationFile(path)) : List.of(path);
        }

        @Override
        public Optional<Path> imageFolder() {
            return Optional.of(PanopticInputs.masksOf(path));
        }
    }

    /// Label files of YOLO, divided by a split.
    record Yolo(Path path, Optional<Split> split) implements Target {
        @Override
        public List<Output> outputs(Export export) throws UnwritableFileException {
            return List.of(YoloFiles.of(export, path, split));
        }
    }

    /// A JSON file of labelme per image.
    record Labelme(Path path) implements Target {
        @Override
        public List<Output> outputs(Export export) throws UnwritableFileException {
            return List.of(new LabelmeFiles(export, path));
        }
    }

    /// One XML file of CVAT.
    record Cvat(Path path) implements Target {
        @Override
        public List<Output> outputs(Export export) {
            return List.of(new CvatFile(export, path));
        }

        @Override
        public List<Path> files() {
            return List.of(path);
        }
    }

    /// Palette PNG files of Pascal VOC.
    record Voc(Path path) implements Target {
        @Override
        public List<Output> outputs(Export export) throws UnwritableFileException {
            return List.of(new VocFiles(export, path));
        }

        @Override
        public Optional<Path> imageFolder() {
            return Optional.of(path);
        }
    }

    /// A gray PNG file per image, with the ids of categories.
    record LabelMaps(Path path) implements Target {
        @Override
        public List<Output> outputs(Export export) throws UnwritableFileException {
            return List.of(new LabelImages(export, path));
        }

        @Override
        public Optional<Path> imageFolder() {
            return Optional.of(path);
        }
    }
}
