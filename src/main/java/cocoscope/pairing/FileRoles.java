package cocoscope.pairing;

import cocoscope.files.FileNames;
import cocoscope.files.ImageListing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sorts files into pictures and masks by the names of their folders, by their own names, and by their kinds.
final class FileRoles {
    private static final Set<String> JPEG = Set.of("jpg", "jpeg", "jpe");

    private final Set<Path> pictures = new LinkedHashSet<>();
    private final Set<Path> masks = new LinkedHashSet<>();
    private final Set<Path> others = new LinkedHashSet<>();
    private final Map<Set<Path>, Optional<Path>> photoFolders = new HashMap<>();
    private final Map<Path, Path> rootOf = new LinkedHashMap<>();

    FileRoles(List<ImageListing> listings) {
        for (ImageListing listing : listings) {
            listing.files().forEach(file -> rootOf.putIfAbsent(file, listing.root()));
        }
        List<Path> files = listings.stream().flatMap(listing -> listing.files().stream()).distinct().toList();
        sortBesidePictures(files);
        Set<Path> twins = twinsOfOneFolder(files);
        sortByFolders(unsorted(files).stream().filter(file -> !twins.contains(file)).toList());
        sortByNames(unsorted(files));
        sortByMasks(files);
        sortLongerNames(unsorted(files));
        sortEqualStems(unsorted(files));
        sortRest(unsorted(files));
    }

    List<Path> masks() {
        return List.copyOf(masks);
    }

    List<Path> pictures() {
        return List.copyOf(pictures);
    }

    /// What lies in a folder whose name says that it is something else, such as depth.
    List<Path> others() {
        return List.copyOf(others);
    }

    private List<Path> unsorted(List<Path> files) {
        return files.stream().filter(file -> !masks.contains(file) && !pictures.contains(file) && !others.contains(file)).toList();
    }

    /// Of two files in one folder whose names say that one is the mask of the other, they say more than the folder's name.
    private void sortBesidePictures(List<Path> files) {
        PictureIndex index = new PictureIndex(files);
        for (Path file : files) {
            NamingConventions.withoutMaskWord(PictureIndex.stem(file)).map(index::named).orElse(List.of()).stream()
                    .filter(picture -> Objects.equals(picture.getParent(), file.getParent()) && !picture.equals(file)).findFirst()
                    .ifPresent(picture -> {
                        masks.add(file);
                        pictures.add(picture);
                    });
        }
        pictures.removeAll(masks);
    }

    /// A photo and an image of another kind with one name, both in one folder: whatever it is called, it holds pictures and masks.
    private static Set<Path> twinsOfOneFolder(List<Path> files) {
        Map<String, List<Path>> byStem = new HashMap<>();
        files.forEach(file -> byStem.computeIfAbsent(PictureIndex.stem(file), _ -> new ArrayList<>()).add(file));
        Set<Path> twins = new HashSet<>();
        byStem.values().stream().filter(same -> same.size() == 2 && Objects.equals(same.getFirst().getParent(), same.getLast().getParent())
                && isJpeg(same.getFirst()) != isJpeg(same.getLast())).forEach(twins::addAll);
        return twins;
    }

    /// The nearest folder with a telling name decides; folders above what was named do not count.
    private void sortByFolders(List<Path> files) {
        for (Path file : files) {
            Path root = Objects.requireNonNull(rootOf.get(file));
            Path top = file.equals(root) ? file.toAbsolutePath().getParent() : root.toAbsolutePath();
            for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
                String name = FileNames.last(folder);
                if (NamingConventions.namesMasks(name) || NamingConventions.namesPictures(name) || NamingConventions.namesNeither(name)) {
                    (NamingConventions.namesMasks(name) ? masks : NamingConventions.namesPictures(name) ? pictures : others).add(file);
                    break;
                }
                if (folder.equals(top)) {
                    break;
                }
            }
        }
    }

    private void sortByNames(List<Path> files) {
        PictureIndex index = new PictureIndex(files);
        for (Path file : files) {
            if (NamingConventions.withoutMaskWord(PictureIndex.stem(file)).map(index::named).filter(found -> !found.isEmpty())
                    .isPresent()) {
                masks.add(file);
            }
        }
    }

    /// What a mask pairs with is a picture.
    private void sortByMasks(List<Path> files) {
        PictureIndex index = new PictureIndex(files.stream().filter(file -> !masks.contains(file) && !others.contains(file)).toList());
        masks.forEach(mask -> index.pair(mask).picture().ifPresent(pictures::add));
    }

    /// What is named after a photo beside it, and is none itself, is its mask.
    private void sortLongerNames(List<Path> files) {
        PictureIndex photos = new PictureIndex(rootOf.keySet().stream().filter(file -> isJpeg(file) && !masks.contains(file)).toList());
        for (Path file : files) {
            photos.namedByFirstWords(file).stream()
                    .filter(photo -> !isJpeg(file) && Objects.equals(photo.getParent(), file.getParent())).findFirst()
                    .ifPresent(photo -> {
                        masks.add(file);
                        pictures.add(photo);
                    });
        }
    }

    private void sortEqualStems(List<Path> files) {
        Map<String, List<Path>> byStem = new HashMap<>();
        files.forEach(file -> byStem.computeIfAbsent(PictureIndex.stem(file), _ -> new ArrayList<>()).add(file));
        byStem.values().stream().filter(twins -> twins.size() > 1).forEach(this::sortTwins);
    }

    /// Of two files with one name the one that the other is named after, or the JPEG, is the picture; of two of a kind, the one that was
    /// named first, if they were named apart, or the photo, as it looks.
    private void sortTwins(List<Path> twins) {
        List<Path> photos = twins.stream().filter(FileRoles::isJpeg).toList();
        List<Path> others = twins.stream().filter(file -> !isJpeg(file)).toList();
        List<Path> after = twins.stream().filter(file -> twins.stream().anyMatch(other -> PictureIndex.isNamedAfter(file, other))).toList();
        if (!after.isEmpty() && after.size() < twins.size()) {
            masks.addAll(after);
            twins.stream().filter(file -> !after.contains(file)).forEach(pictures::add);
        } else if (!photos.isEmpty() && !others.isEmpty()) {
            pictures.addAll(photos);
            masks.addAll(others);
        } else if (new HashSet<@Nullable Path>(twins.stream().map(rootOf::get).toList()).size() == twins.size()) {
            pictures.add(twins.getFirst());
            masks.addAll(twins.subList(1, twins.size()));
        } else if (twins.size() == 2) {
            photoFolder(twins).ifPresent(folder -> twins.forEach(file -> (folder.equals(file.getParent()) ? pictures : masks).add(file)));
        }
    }

    /// Of the folders of two files the one of photos, which is told by the first two that are asked for.
    private Optional<Path> photoFolder(List<Path> twins) {
        Path one = Objects.requireNonNullElse(twins.getFirst().getParent(), Path.of(""));
        Path other = Objects.requireNonNullElse(twins.getLast().getParent(), Path.of(""));
        return one.equals(other) ? Optional.empty() : photoFolders.computeIfAbsent(Set.of(one, other),
                _ -> RoleEvidence.photo(twins.getFirst(), twins.getLast()).map(photo -> Objects.requireNonNull(photo.getParent())));
    }

    /// A file without a partner is what its neighbors are: a picture among pictures, else a mask.
    private void sortRest(List<Path> files) {
        if (pictures.isEmpty() && masks.isEmpty()) {
            NameHalves.of(files).ifPresent(halves -> {
                pictures.addAll(halves.pictures());
                masks.addAll(halves.masks());
            });
        }
        Set<@Nullable Path> foldersOfPictures = new HashSet<>(pictures.isEmpty() ? foldersOfPhotos(files) : Set.of());
        pictures.forEach(picture -> foldersOfPictures.add(picture.getParent()));
        for (Path file : unsorted(files)) {
            (foldersOfPictures.contains(file.getParent()) ? pictures : masks).add(file);
        }
    }

    /// Where nothing tells pictures, folders of JPEG files alone beside folders without any.
    private static Set<Path> foldersOfPhotos(List<Path> files) {
        Map<Path, List<Path>> byFolder = files.stream().collect(Collectors.groupingBy(file -> Objects.requireNonNullElse(file.getParent(),
                Path.of(""))));
        Set<Path> photos = byFolder.entrySet().stream().filter(entry -> entry.getValue().stream().allMatch(FileRoles::isJpeg))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        boolean others = byFolder.values().stream().anyMatch(inside -> inside.stream().noneMatch(FileRoles::isJpeg));
        return others ? photos : Set.of();
    }

    private static boolean isJpeg(Path file) {
        return JPEG.contains(FileNames.extension(FileNames.last(file)));
    }
}
