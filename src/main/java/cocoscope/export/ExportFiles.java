package cocoscope.export;

import cocoscope.coco.ByteCount;
import cocoscope.coco.Loss;
import cocoscope.coco.evaluation.AveragePrecision;
import cocoscope.export.loss.LostObjects;
import cocoscope.export.loss.Quality;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The files of an export, decided in full before any is written.
public final class ExportFiles implements Output {
    /// No file at all.
    public static final ExportFiles NONE = new ExportFiles(Map.of(), false);

    private final Map<Path, ExportFile> files;
    private final boolean inNewFolders;

    ExportFiles(Map<Path, ExportFile> files, boolean inNewFolders) {
        this.files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        this.inNewFolders = inNewFolders;
    }

    /// By the path that each is written to.
    public Map<Path, ExportFile> byPath() {
        return files;
    }

    @Override
    public Optional<ExportFiles> coco() {
        return Optional.of(this);
    }

    @Override
    public List<Path> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public long bytes() {
        ByteCount count = new ByteCount();
        try {
            for (ExportFile file : files.values()) {
                file.writeTo(count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count.bytes();
    }

    /// Writes one file after the other; folders are made where there is one file per image.
    @Override
    public void write(StagedFiles staged) throws UnwritableFileException {
        for (Map.Entry<Path, ExportFile> file : files.entrySet()) {
            if (inNewFolders) {
                staged.createFolderOf(file.getKey());
            }
            staged.write(file.getKey(), file.getValue()::writeTo);
        }
    }

    /// The annotations that the reader would drop or change, by what happens to them; a cause without any is not there.
    public Map<Loss.Cause, LostObjects> losses() {
        Map<Loss.Cause, LostObjects> losses = new TreeMap<>();
        files.values().forEach(file -> file.losses().forEach((cause, objects) -> losses.merge(cause, objects, LostObjects::plus)));
        return losses;
    }

    /// Of all annotations together.
    public Quality quality() {
        return files.values().stream().map(ExportFile::quality).reduce(Quality.NONE, Quality::plus);
    }

    /// The average precision that a perfect model would reach against all files together.
    public AveragePrecision precisionCeiling() {
        return PrecisionCeiling.of(files.values());
    }
}
