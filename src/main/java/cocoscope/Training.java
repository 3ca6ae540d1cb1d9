package cocoscope;

import cocoscope.ui.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Typical work of the command line, which the build runs for the start cache to learn from.
final class Training {
    private Training() {}

    /// @param arguments a folder to work in
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Path> sample = Launch.sample(folder);
        String picture = sample.getFirst().toString();
        String mask = sample.getLast().toString();
        String file = folder.resolve("training.json").toString();
        Main.run("convert", mask, "-o", file);
        Main.run("convert", mask, "-o", file, "--values", "100=1,200=2", "--instances", "category", "--segmentation", "rle", "--report",
                file + ".report");
        Main.run("convert", picture, "-o", file, "--threshold", "128", "--instances", "category", "--polygons", "opencv");
        String masks = Files.createDirectory(folder.resolve("masks")).toString();
        for (Path one : sample) {
            Files.copy(one, folder.resolve("masks").resolve(one.getFileName()));
        }
        String values = "50=a,100=b,150=c,200=d,250=e";
        Main.run("convert", masks, "-o", file, "--threshold", "128", "--instances", "category", "--segmentation", "rle");
        Main.run("convert", masks, "-o", file, "--threshold", "128", "--jobs", "1");
        Main.run("convert", masks, "-o", file, "--values", values, "--instances", "category", "--polygons", "opencv");
        Main.run("convert", masks, "-o", file, "--values", values, "--segmentation", "rle", "--read", "match");
        Main.run("inspect", mask, picture);
        Main.run("lint", file);
        Main.run("compare", file, file);
        Main.run("--help");
        Main.run("--version");
    }
}
