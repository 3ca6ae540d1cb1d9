package cocoscope.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The files of a folder and of those in it, to find one that a COCO file names a little differently.
final class FolderNames {
    private static final int DEEPEST = 16;
    private static final String SEVERAL = "";
    /// From what changes least: the folders, escapes and letters of another form, the ending.
    private static final List<UnaryOperator<String>> SIMPLER = List.of(FolderNames::last, name -> unescaped(last(name)),
            name -> withoutEnding(last(name)), name -> withoutEnding(unescaped(last(name))));

    private final List<Map<String, String>> bySimplerNames;

    private FolderNames(List<Map<String, String>> bySimplerNames) {
        this.bySimplerNames = bySimplerNames;
    }

    /// Links are not followed.
    static FolderNames in(Path folder) {
        List<Map<String, String>> maps = SIMPLER.stream().<Map<String, String>>map(_ -> new HashMap<>()).toList();
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                String name = folder.relativize(file).toString().replace('\\', '/');
                for (int i = 0; i < maps.size(); i++) {
                    maps.get(i).merge(SIMPLER.get(i).apply(name), name, (_, _) -> SEVERAL);
                }
            });
        } catch (IOException | UncheckedIOException _) {
            // What cannot be listed is not found.
        }
        return new FolderNames(maps);
    }

    /// The file that a name may mean, where there is one only.
    Optional<String> only(String name) {
        for (int i = 0; i < SIMPLER.size(); i++) {
            String found = bySimplerNames.get(i).get(SIMPLER.get(i).apply(name));
            if (found != null) {
                return Optional.of(found).filter(file -> !file.equals(SEVERAL));
            }
        }
        return Optional.empty();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// Without the escapes of addresses, in composed letters and without capitals.
    private static String unescaped(String name) {
        String plain = name;
        if (name.indexOf('%') >= 0) {
            try {
                plain = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException _) {
                // A percent sign of its own.
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('+', ' ').replace(' ', '_');
    }
}
