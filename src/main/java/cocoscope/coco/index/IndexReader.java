package cocoscope.coco.index;

import cocoscope.coco.index.AnnotationList.Form;
import cocoscope.coco.tape.CocoParser;
import cocoscope.coco.tape.Refusal;
import cocoscope.coco.tape.RefusedFileException;
import cocoscope.coco.tape.SourceText;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Makes the index of one file, in one pass. Members that are not as they should be count as not stated; the linter names them.
final class IndexReader {
    private final SourceText text;
    private final ImageList images = new ImageList();
    private final CategoryList categories = new CategoryList();
    private final AnnotationList annotations = new AnnotationList();
    private final AnnotationList.Entry entry = new AnnotationList.Entry();
    private final LongList imageIds = new LongList();
    private final LongList categoryIds = new LongList();
    private final LongList firstSegments = new LongList();
    private final Map<Long, String> segmentFiles = new HashMap<>();
    private boolean results;
    private boolean lists;
    private long image;
    private long start;

    /// What reads the members of one entry.
    private interface Member {
        void read(String name, JsonParser json);
    }

    IndexReader(SourceText text) {
        this.text = text;
    }

    CocoIndex read() throws RefusedFileException {
        CocoParser.read(text, this::read);
        for (int annotation = 0; annotation < annotations.size(); annotation++) {
            annotations.place(annotation, images.indexOf(imageIds.get(annotation)), categories.indexOf(categoryIds.get(annotation)));
        }
        Map<Integer, String> files = new HashMap<>();
        segmentFiles.forEach((id, name) -> files.put(images.indexOf(id), name));
        CocoIndex.Kind kind = results ? CocoIndex.Kind.RESULTS : files.isEmpty() ? CocoIndex.Kind.DETECTION : CocoIndex.Kind.PANOPTIC;
        return new CocoIndex(text, kind, images, categories, annotations, files, firstSegments.toInts());
    }

    private void read(JsonParser json) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY) {
            results = true;
            annotations(json, "$");
            if (annotations.size() == 0 || imageIds.get(0) == CocoIndex.NO_ID) {
                throw new RefusedFileException(Refusal.BARE_LIST, "$", annotations.size() == 0 ? "[]" : "no image_id");
            }
        } else if (token == JsonToken.START_OBJECT) {
            dataset(json);
        } else {
            throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", token == null ? "nothing" : json.getString());
        }
        if (json.nextToken() != null) {
            throw new RefusedFileException(Refusal.SYNTAX, "$", Integer.toString(json.currentTokenLocation().getLineNr()),
                    Integer.toString(json.currentTokenLocation().getColumnNr()), "something follows its end");
        }
    }

    private void dataset(JsonParser json) throws RefusedFileException {
        String first = "{}";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "images" -> list(json, "$.images", () -> image(json));
                case "categories" -> list(json, "$.categories", () -> category(json));
                case "annotations" -> annotations(json, "$.annotations");
                default -> {
                    first = first.equals("{}") ? '"' + key + '"' : first;
                    json.skipChildren();
                }
            }
            lists |= key.equals("images") || key.equals("annotations");
        }
        if (!lists) {
            throw new RefusedFileException(Refusal.NOT_A_DATASET, "$", first);
        }
    }

    private void annotations(JsonParser json, String path) throws RefusedFileException {
        list(json, path, () -> annotation(json));
    }

    private void list(JsonParser json, String path, Runnable element) throws RefusedFileException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new RefusedFileException(Refusal.LIST_TYPE, path);
        }
        for (long index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new RefusedFileException(Refusal.LIST_TYPE, path + "[" + index + "]");
            }
            start = json.currentTokenLocation().getByteOffset();
            element.run();
        }
    }

    /// Reads what is left of an object.
    private static void members(JsonParser json, Member member) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            member.read(name, json);
            json.skipChildren();
        }
    }

    private static long end(JsonParser json) {
        return json.currentLocation().getByteOffset();
    }

    private void image(JsonParser json) {
        long[] numbers = {CocoIndex.NO_ID, 0, 0};
        String[] name = {""};
        members(json, (key, value) -> {
            switch (key) {
                case "id" -> numbers[0] = Scalars.id(value);
                case "width" -> numbers[1] = Scalars.side(value);
                case "height" -> numbers[2] = Scalars.side(value);
                case "file_name" -> name[0] = Scalars.text(value);
                default -> { }
            }
        });
        images.add(numbers[0], (int) numbers[1], (int) numbers[2], name[0], start, end(json));
    }

    private void category(JsonParser json) {
        long[] id = {CocoIndex.NO_ID};
        String[] name = {""};
        members(json, (key, value) -> {
            switch (key) {
                case "id" -> id[0] = Scalars.id(value);
                case "name" -> name[0] = Scalars.text(value);
                default -> { }
            }
        });
        categories.add(id[0], name[0], start, end(json));
    }

    private void annotation(JsonParser json) {
        entry.clear();
        image = CocoIndex.NO_ID;
        int first = annotations.size();
        String[] file = {""};
        boolean[] panoptic = {false};
        long begin = start;
        members(json, (key, value) -> {
            switch (key) {
                case "image_id" -> image = Scalars.id(value);
                case "file_name" -> file[0] = Scalars.text(value);
                case "segments_info" -> {
                    panoptic[0] = value.currentToken() == JsonToken.START_ARRAY;
                    segments(value);
                }
                default -> member(key, value);
            }
        });
        if (panoptic[0]) {
            imageIds.fill(first, annotations.size(), image);
            segmentFiles.put(image, file[0]);
            firstSegments.add(first);
        } else {
            add(image, begin, end(json));
        }
    }

    private void segments(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                long begin = json.currentTokenLocation().getByteOffset();
                entry.clear();
                members(json, this::member);
                entry.form = Form.SEGMENT;
                add(CocoIndex.NO_ID, begin, end(json));
            } else {
                json.skipChildren();
            }
        }
        entry.clear();
    }

    private void add(long imageId, long begin, long end) {
        annotations.add(entry, begin, end);
        imageIds.add(imageId);
        categoryIds.add(entry.category);
    }

    private void member(String key, JsonParser json) {
        switch (key) {
            case "id" -> entry.id = Scalars.id(json);
            case "category_id" -> entry.category = Scalars.id(json);
            case "area" -> entry.area = Scalars.number(json);
            case "score" -> entry.score = Scalars.number(json);
            case "iscrowd" -> entry.crowd = json.currentToken() == JsonToken.VALUE_TRUE || Scalars.number(json) == 1;
            case "bbox" -> Scalars.box(json, entry.box);
            case "segmentation" -> entry.form = form(json);
            default -> { }
        }
    }

    private static Form form(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_ARRAY) {
            token = json.nextToken();
            Form form = token == JsonToken.END_ARRAY ? Form.NONE : token == JsonToken.START_OBJECT ? Form.RUNS : Form.POLYGON;
            for (; token != JsonToken.END_ARRAY; token = json.nextToken()) {
                json.skipChildren();
            }
            return form;
        }
        return token == JsonToken.START_OBJECT ? Form.RUNS : Form.NONE;
    }
}
