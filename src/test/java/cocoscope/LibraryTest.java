package cocoscope;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.DatasetReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compiles and runs the Java of `src/docs/library.md`.
final class LibraryTest {
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final String CLASS = """
            import cocoscope.batch.*;
            import cocoscope.batch.annotation.UnnumberedAnnotation;
            import cocoscope.coco.*;
            import cocoscope.convert.*;
            import cocoscope.decode.MaskDecoder;
            import cocoscope.export.Export;
            import cocoscope.mask.Mask;
            import cocoscope.mask.rule.LabelRule;
            import java.io.OutputStream;
            import java.nio.file.*;
            import java.util.*;

            public final class Example {
                public static void run(Path folder) throws Exception {
            %s
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theJavaOfThePageConvertsMasks() throws Exception {
        for (String name : new String[] {"mask.png", "a.png", "b.png"}) {
            writeSquare(folder.resolve(name));
        }
        String body = JAVA.matcher(Files.readString(Path.of("src/docs/library.md"))).results().map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining()).replace("Path.of(\"", "folder.resolve(\"");
        Path source = Files.writeString(folder.resolve("Example.java"), CLASS.formatted(body));

        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(),
                source.toString());
        assertThat(result).as("the page compiles").isZero();
        try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()}, LibraryTest.class.getClassLoader())) {
            classes.loadClass("Example").getMethod("run", Path.class).invoke(null, folder);
        }

        assertThat(DatasetReader.read(folder.resolve("mask.json")).annotations()).singleElement()
                .satisfies(annotation -> assertThat(annotation.area()).isEqualTo(36));
        assertThat(DatasetReader.read(folder.resolve("dataset.json")).annotations()).hasSize(2)
                .allMatch(annotation -> annotation.area() == 36);
    }

    private static void writeSquare(Path file) throws IOException {
        BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(2, 2, 6, 6);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
