package cocoscope.app.export;

import cocoscope.app.work.Task;
import cocoscope.batch.ConvertedMask;
import cocoscope.coco.Category;
import cocoscope.coco.UnreadableJsonException;
import cocoscope.coco.edit.AppendableFile;
import cocoscope.convert.Recipe;
import cocoscope.export.AppendedFile;
import cocoscope.export.Export;
import cocoscope.export.ExportForm;
import cocoscope.export.Output;
import cocoscope.export.Split;
import cocoscope.export.Target;
import cocoscope.files.Replacement;
import cocoscope.files.UnwritableFileException;
import cocoscope.input.UnreadableInputException;
import cocoscope.message.ExplainedException;
import cocoscope.message.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// An export to one place, decided in full: what it holds, and the files that will be written.
record ExportJob(Export export, List<Output> outputs, Optional<ExportSummary.Sides> sides) {
    /// What stands in the way: a file, and what to do.
    static final class BlockedExportException extends ExplainedException {
        private static final long serialVersionUID = 1L;

        BlockedExportException(Message problem) {
            super(problem);
        }
    }

    ExportJob {
        outputs = List.copyOf(outputs);
    }

    /// Takes a while: some forms look at every pixel.
    ///
    /// @param open pictures and masks that are open, which nothing is written over
    static ExportJob of(ExportChoice choice, Path path, List<ConvertedMask> masks, Recipe recipe, List<Category> categories,
            List<Path> open)
            throws BlockedExportException {
        try {
            Optional<Split> split = choice.isDivisible() ? choice.division().split() : Optional.empty();
            Optional<AppendableFile> source = choice.form() == ExportForm.APPEND && Files.exists(path)
                    ? Optional.of(AppendableFile.open(path)) : Optional.empty();
            Target target = target(choice, path, split, source);
            checkUnharmed(target, open);
            Export export = Export.of(masks, recipe, source.isPresent() ? AppendedFile.categories(source.get(), categories) : categories);
            return new ExportJob(export, target.outputs(export), split.map(it -> sides(masks, it)));
        } catch (UnreadableJsonException | UnwritableFileException e) {
            throw new BlockedExportException(e.explanation());
        } catch (UnreadableInputException _) {
            throw new BlockedExportException(Message.about(choice.division().list().orElse(path), RefusedExport.LIST.with()));
        }
    }

    private static ExportSummary.Sides sides(List<ConvertedMask> masks, Split split) {
        List<String> names = masks.stream().map(ConvertedMask::fileName).distinct().toList();
        int validation = split.validation(names).size();
        return new ExportSummary.Sides(names.size() - validation, validation);
    }

    /// The selected annotation alone never takes the place of others.
    private static Target target(ExportChoice choice, Path path, Optional<Split> split, Optional<AppendableFile> source) {
        return switch (choice.form()) {
            case COCO -> new Target.OneFile(path, split);
            case COCO_EACH -> new Target.FileEach(path);
            case APPEND -> source.isPresent() ? new Target.Appended(source.get(), choice.scope() == ExportScope.SELECTED)
                    : new Target.OneFile(path, Optional.empty());
            case PANOPTIC -> new Target.Panoptic(path, split);
            case YOLO -> new Target.Yolo(path, split);
            case LABELME -> new Target.Labelme(path);
            case CVAT -> new Target.Cvat(path);
            case VOC -> new Target.Voc(path);
            case LABEL_MAPS -> new Target.LabelMaps(path);
        };
    }

    private static void checkUnharmed(Target target, List<Path> open) throws BlockedExportException {
        Optional<Path> folder = target.imageFolder().map(Path::toAbsolutePath).map(Path::normalize);
        for (Path file : open) {
            Path image = file.toAbsolutePath().normalize();
            if (folder.isPresent() && image.startsWith(folder.get()) || target.files().stream()
                    .anyMatch(other -> other.toAbsolutePath().normalize().equals(image))) {
                throw new BlockedExportException(Message.about(file, RefusedExport.OPEN_IMAGE.with()));
            }
        }
    }

    /// Files that exist and will be replaced. A file that is added to is not.
    List<Path> overwritten() {
        return outputs.stream().filter(output -> !(output instanceof AppendedFile)).flatMap(output -> output.paths().stream())
                .filter(Files::exists).toList();
    }

    List<Path> paths() {
        return outputs.stream().flatMap(output -> output.paths().stream()).toList();
    }

    /// Writes the files, all or none.
    ///
    /// @param replacement what may be lost of files that are replaced
    /// @param written     hears on the view's thread how many are on the disk
    /// @param stopped     is asked after each file whether the export was cancelled
    Written write(Replacement replacement, IntConsumer written, BooleanSupplier stopped, Task task) {
        AtomicInteger count = new AtomicInteger();
        try {
            Output.write(outputs, replacement, _ -> {
                int now = count.incrementAndGet();
                task.report(() -> written.accept(now));
                if (stopped.getAsBoolean()) {
                    throw new CancellationException();
                }
            });
            return new Written(Optional.empty(), false, false);
        } catch (CancellationException _) {
            return new Written(Optional.empty(), true, false);
        } catch (UnwritableFileException e) {
            return new Written(Optional.of(e.explanation()), false, e.isProtected());
        }
    }

    /// How the writing ended: with all files, or with none of them changed.
    ///
    /// @param problem     what kept them from being written
    /// @param isProtected whether that is only a write-protected file
    record Written(Optional<Message> problem, boolean cancelled, boolean isProtected) {}
}
