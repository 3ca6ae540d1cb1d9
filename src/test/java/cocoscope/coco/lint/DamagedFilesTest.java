package cocoscope.coco.lint;

import static org.assertj.core.api.Assertions.assertThat;

import cocoscope.coco.lint.ImageFolder.Image;
import cocoscope.coco.lint.finding.Finding;
import cocoscope.coco.lint.finding.FindingKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Good files that are damaged in one place or in two, and repaired: each damaged value is as it was, or there is still a finding about its
/// entry. No other value changes.
final class DamagedFilesTest {
    private static final int FILES = 1000;

    @TempDir
    private Path folder;

    /// The images of a good file.
    private record Pictures(Map<String, Image> images) implements ImageFolder {
        static Pictures of(ObjectNode good) {
            Map<String, Image> images = new HashMap<>();
            good.get("images").values().forEach(image -> images.put(image.get("file_name").asString(),
                    new Image.Sized(image.get("width").asInt(), image.get("height").asInt())));
            return new Pictures(images);
        }

        @Override
        public Image find(String fileName) {
            return images.getOrDefault(fileName, new Image.Missing());
        }

        @Override
        public Optional<String> findElsewhere(String fileName) {
            String number = fileName.replaceAll("%20", "").replaceAll(".*?(\\d)\\.\\w+$", "$1");
            return images.keySet().stream().filter(name -> name.endsWith(number + ".jpg")).findFirst();
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @Test
    void goodFilesHaveNoFindings() throws IOException {
        for (int seed = 0; seed < 100; seed++) {
            ObjectNode good = GoodFile.make(new Random(seed));
            assertThat(lint(good.toString(), Pictures.of(good))).as(good.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void repairsBringBackWhatWasOrLeaveAFinding(int seed) throws IOException {
        for (int i = 0; i < FILES / 20; i++) {
            Random random = new Random(1000L * seed + i);
            ObjectNode good = GoodFile.make(random);
            ImageFolder pictures = random.nextBoolean() ? Pictures.of(good) : ImageFolder.NONE;
            ObjectNode damaged = good.deepCopy();
            List<String> places = new ArrayList<>();
            List<Damage> damages = new ArrayList<>();
            StringBuilder what = new StringBuilder();
            for (int count = i % 2; count >= 0; count--) {
                Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
                damages.add(damage);
                boolean known = pictures != ImageFolder.NONE || !damage.name().startsWith("FILE") && damage != Damage.SIDES_SWAPPED;
                Optional<String> place = known ? damage.apply(damaged, random) : Optional.empty();
                place.ifPresent(places::add);
                what.append(damage).append(place).append(' ');
            }
            // A mirrored shape without its box is as good as any.
            if (damages.stream().anyMatch(Damage::keepsArea) && damages.stream().anyMatch(Damage::takesBox)) {
                continue;
            }
            check(what.toString(), good, damaged, places, pictures);
        }
    }

    private void check(String what, ObjectNode good, ObjectNode damaged, List<String> places, ImageFolder pictures) throws IOException {
        JsonNode repaired = GoodFile.JSON.readTree(repaired(damaged.toString(), pictures));
        List<Finding> left = lint(repaired.toString(), pictures);
        Supplier<String> story = () -> what + "\n" + good + "\n" + damaged + "\n" + repaired + "\n" + left;
        for (String list : List.of("images", "annotations", "categories")) {
            assertThat(repaired.get(list).size()).as(story).isEqualTo(good.get(list).size());
            for (int index = 0; index < good.get(list).size(); index++) {
                for (String member : good.get(list).get(index).propertyNames()) {
                    String place = "/" + list + "/" + index + "/" + member;
                    if (isSame(good.at(place), repaired.at(place)) || member.equals("bbox") && isNear(good.at(place), repaired.at(place))) {
                        continue;
                    }
                    String entry = "$." + list + "[" + index + "]";
                    assertThat(places).as(() -> "overwritten: " + place + "\n" + story.get()).anyMatch(place::startsWith);
                    assertThat(left).as(() -> "no finding left: " + place + "\n" + story.get())
                            .anyMatch(finding -> isAbout(finding, entry));
                }
            }
        }
    }

    /// A finding about an image whose sides are swapped is about the run lengths in it, too.
    private static boolean isAbout(Finding finding, String entry) {
        return finding.path().startsWith(entry) || finding.kind() == FindingKind.IMAGE_OTHER_SIZE
                || finding.kind() == FindingKind.SIDES_SWAPPED;
    }

    /// The same numbers, in whatever spelling; an area may be that of the pixels.
    private static boolean isSame(JsonNode good, JsonNode other) {
        if (good.isNumber() && other.isNumber()) {
            return Math.abs(good.asDouble() - other.asDouble()) <= 0.02 * Math.abs(good.asDouble()) + 1e-6;
        }
        if (good.size() != other.size() || good.getNodeType() != other.getNodeType()) {
            return false;
        }
        if (good.isObject()) {
            return good.propertyNames().stream().allMatch(name -> isSame(good.path(name), other.path(name)));
        }
        return good.isArray() ? IntStream.range(0, good.size()).allMatch(i -> isSameNumber(good.get(i), other.get(i))) : good.equals(other);
    }

    /// A box may be off by a pixel.
    private static boolean isNear(JsonNode good, JsonNode other) {
        return other.size() == 4 && IntStream.range(0, 4).allMatch(i -> Math.abs(good.get(i).asDouble() - other.get(i)
                .asDouble()) <= 1.0001);
    }

    private static boolean isSameNumber(JsonNode good, JsonNode other) {
        return good.isNumber() && other.isNumber() ? Math.abs(good.asDouble() - other.asDouble()) <= 1e-4 : isSame(good, other);
    }

    @Test
    void mostDamagesAreRepaired() throws IOException {
        Map<Damage, Integer> repaired = new EnumMap<>(Damage.class);
        for (Damage damage : Damage.values()) {
            int count = 0;
            for (int seed = 0; seed < 20; seed++) {
                Random random = new Random(seed);
                ObjectNode good = GoodFile.make(random);
                ObjectNode damaged = good.deepCopy();
                if (damage.apply(damaged, random).isPresent()) {
                    count += isSame(good, GoodFile.JSON.readTree(repaired(damaged.toString(), Pictures.of(good)))) ? 1 : 0;
                } else {
                    count++;
                }
            }
            repaired.put(damage, count);
        }
        assertThat(repaired.entrySet().stream().filter(entry -> entry.getValue() < 18).map(Map.Entry::getKey)).as(repaired.toString())
                .containsExactlyInAnyOrder(Damage.RING_WITH_HOLE, Damage.KEYPOINT_CUT, Damage.KEYPOINT_VISIBILITY,
                        Damage.KEYPOINTS_MISCOUNTED,
                        Damage.SKELETON_WRONG, Damage.NAME_IN_CAPITALS, Damage.NAME_WITH_SPACE);
    }

    private String repaired(String text, ImageFolder pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RepairedFile.of(Files.writeString(folder.resolve("file.json"), text), pictures, _ -> { }).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<Finding> lint(String text, ImageFolder pictures) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Linter.lint(Files.writeString(folder.resolve("repaired.json"), text), pictures, findings::add);
        return findings;
    }
}
