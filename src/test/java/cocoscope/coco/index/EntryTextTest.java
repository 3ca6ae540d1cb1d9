package cocoscope.coco.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EntryTextTest {
    @Test
    void eachMemberHasALineAndEveryValueItsOwnCharacters() {
        assertThat(EntryText.ofMembers("{\"id\":1,\n \"name\" : \"a, {b\\\"\", \"area\":1.50,\"box\":[1,2,{\"x\":3}]}")).isEqualTo("""
                {
                  "id": 1,
                  "name": "a, {b\\"",
                  "area": 1.50,
                  "box": [1, 2, {"x": 3}]
                }""");
    }
}
