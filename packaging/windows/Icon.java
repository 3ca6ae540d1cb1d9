import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Packs PNG files into an icon of Windows: `java Icon.java ICO PNG...`. Widths and heights are in bytes, where 0 is 256.
void main(String[] arguments) throws IOException {
    List<byte[]> images = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
        images.add(Files.readAllBytes(Path.of(arguments[i])));
    }
    int offset = 6 + 16 * images.size();
    ByteBuffer icon = ByteBuffer.allocate(offset + images.stream().mapToInt(image -> image.length).sum()).order(ByteOrder.LITTLE_ENDIAN);
    icon.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
    for (byte[] image : images) {
        byte width = (byte) ByteBuffer.wrap(image).getInt(16);
        byte height = (byte) ByteBuffer.wrap(image).getInt(20);
        icon.put(width).put(height).putShort((short) 0).putShort((short) 1).putShort((short) 32).putInt(image.length).putInt(offset);
        offset += image.length;
    }
    images.forEach(icon::put);
    Files.write(Path.of(arguments[0]), icon.array());
}
