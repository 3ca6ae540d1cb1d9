package cocoscope.export;

import cocoscope.files.Replacement;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The files of an export, complete before any is written.
public sealed interface Output permits AppendedFile, CvatFile, ExportFiles, FilePerImage, PanopticFiles,
        VocFiles, YoloFiles {
    /// All files that will be written, the first being the one that a person named or the first in the folder that was.
    List<Path> paths();

    /// The size of the files, if it is known before they are written.
    default long bytes() {
        return 0;
    }

    /// The COCO detection files among them.
    default Optional<ExportFiles> coco() {
        return Optional.empty();
    }

    /// Whether a pixel that several annotations claim is given to one of them.
    default boolean givesPixelsToOne() {
        return false;
    }

    /// Crowds that the form cannot keep, and that are left out.
    default long crowdsLeftOut() {
        return 0;
    }

    /// Writes one file after the other, to take effect together with all that is staged.
    void write(StagedFiles staged) throws UnwritableFileException;

    /// Writes these files, all or none.
    default void write() throws UnwritableFileException {
        write(List.of(this));
    }

    /// Writes the files of several outputs, so that they change together or not at all.
    static void write(List<Output> outputs) throws UnwritableFileException {
        write(outputs, Replacement.KEEPING_PROTECTION, _ -> { });
    }

    /// @param replacement what may be lost of files that are replaced
    /// @param written     hears of each file whose content is on the disk; when it throws, no file changes
    static void write(List<Output> outputs, Replacement replacement, Consumer<Path> written) throws UnwritableFileException {
        try (StagedFiles staged = new StagedFiles(replacement, written)) {
            for (Output output : outputs) {
                output.write(staged);
            }
            staged.commit();
        }
    }
}
