package cocoscope.export;

import cocoscope.batch.ConvertedMask;
import cocoscope.files.FileNames;
import cocoscope.files.RootFolder;
import cocoscope.files.StagedFiles;
import cocoscope.files.UnwritableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// A file per image in a folder, named after it.
abstract sealed class FilePerImage implements Output permits LabelImages, LabelmeFiles {
    private final Export export;
    private final List<Path> files;

    /// @param ending of the files, such as `.json`
    /// @throws UnwritableFileException when the name of an image leads out of the folder
    FilePerImage(Export export, Path folder, String ending) throws UnwritableFileException {
        this.export = export;
        files = new RootFolder(folder).place(FileNames.with(export.fileNames(), ending));
    }

    final Export export() {
        return export;
    }

    @Override
    public final List<Path> paths() {
        return files;
    }

    @Override
    public final void write(StagedFiles staged) throws UnwritableFileException {
        for (int i = 0; i < files.size(); i++) {
            List<ConvertedMask> image = export.images().get(i);
            staged.createFolderOf(files.get(i));
            staged.write(files.get(i), out -> write(image, out));
        }
    }

    abstract void write(List<ConvertedMask> image, OutputStream out) throws IOException;
}
