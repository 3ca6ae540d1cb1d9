package cocoscope.decode.samples;

import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/// The one call into a decoder that is not ours. The decoder is chosen by name, so that the same file gives the same
/// pixels wherever the program runs, and whatever it throws becomes a sentence, as does a decoder that does not end.
public enum LibraryReader {
    PNG("com.sun.imageio.plugins.png.PNGImageReaderSpi"),
    JPEG("com.sun.imageio.plugins.jpeg.JPEGImageReaderSpi"),
    GIF("com.sun.imageio.plugins.gif.GIFImageReaderSpi"),
    BMP("com.sun.imageio.plugins.bmp.BMPImageReaderSpi"),
    TIFF(TIFFImageReaderSpi.class.getName()),
    BIG_TIFF(BigTIFFImageReaderSpi.class.getName()),
    WEBP(WebPImageReaderSpi.class.getName()),
    INK_JPEG("com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi");

    private final String provider;

    LibraryReader(String provider) {
        this.provider = provider;
    }

    /// The first image, every pixel of it: a decoder's warning is an error.
    public BufferedImage decodeWhole(ImageBytes file, byte[] bytes) throws UnreadableImageException {
        return decodeWhole(file, bytes, 0);
    }

    /// As [#decodeWhole(ImageBytes, byte[])], but the image of a file of several that has `index`, counted from 0.
    public BufferedImage decodeWhole(ImageBytes file, byte[] bytes, int index) throws UnreadableImageException {
        List<String> warnings = new ArrayList<>();
        BufferedImage image = decode(file, bytes, index, warnings);
        if (!warnings.isEmpty()) {
            boolean early = warnings.stream().anyMatch(warning -> warning.contains("remature end"));
            throw early ? file.truncated(Damage.PIXELS_MISSING) : file.corrupt(Damage.PIXELS_NOT_DECODED);
        }
        return image;
    }

    /// The first image, as far as it can be decoded.
    public BufferedImage decodeSome(ImageBytes file, byte[] bytes) throws UnreadableImageException {
        return decodeSome(file, bytes, 0);
    }

    /// As [#decodeSome(ImageBytes, byte[])], but the image of a file of several that has `index`, counted from 0.
    public BufferedImage decodeSome(ImageBytes file, byte[] bytes, int index) throws UnreadableImageException {
        return decode(file, bytes, index, new ArrayList<>());
    }

    /// The image of a file of several that has `index`, counted from 0. What a decoder warns of at a JPEG stream inside is an
    /// error, since it makes pixels up; other warnings are not.
    public BufferedImage decodePage(ImageBytes file, byte[] bytes, int index) throws UnreadableImageException {
        List<String> warnings = new ArrayList<>();
        BufferedImage image = decode(file, bytes, index, warnings);
        if (warnings.stream().anyMatch(warning -> warning.contains("remature end") || warning.contains("orrupt JPEG"))) {
            throw file.corrupt(Damage.PIXELS_NOT_DECODED);
        }
        return image;
    }

    /// The samples of an image as they are stored: neither clamped, nor inverted, nor converted to other colors.
    public Raster decodeSamples(ImageBytes file, byte[] bytes, int index) throws UnreadableImageException {
        return decode(file, bytes, index, new ArrayList<>(), reader -> reader.readRaster(index, null));
    }

    private BufferedImage decode(ImageBytes file, byte[] bytes, int index, List<String> warnings) throws UnreadableImageException {
        return decode(file, bytes, index, warnings, reader -> reader.read(index));
    }

    private interface Decoding<T> {
        T run(ImageReader reader) throws IOException;
    }

    private <T> T decode(ImageBytes file, byte[] bytes, int index, List<String> warnings, Decoding<T> decoding)
            throws UnreadableImageException {
        ImageIO.setUseCache(false);
        List<String> told = Collections.synchronizedList(warnings);
        TimedDecoding<T> timed = new TimedDecoding<>(file.limits(), timing -> decode(bytes, index, told, timing, decoding));
        try {
            return timed.call();
        } catch (TimeoutException _) {
            throw file.tooSlow(timed.seconds());
        } catch (EOFException | EndingStream.StoppedException _) {
            throw file.truncated(Damage.PIXELS_MISSING);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            throw file.corrupt(Damage.PIXELS_NOT_DECODED);
        } catch (OutOfMemoryError _) {
            throw file.outOfMemory();
        }
    }

    private <T> T decode(byte[] bytes, int index, List<String> warnings, TimedDecoding<T> timed, Decoding<T> decoding) throws IOException {
        try (var stream = new EndingStream(bytes)) {
            ImageReader reader = provider().createReaderInstance();
            try {
                reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
                reader.setInput(stream, index == 0, true);
                timed.sizeIs(reader.getWidth(index), reader.getHeight(index));
                return decoding.run(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private ImageReaderSpi provider() {
        Iterator<ImageReaderSpi> found = IIORegistry.getDefaultInstance()
                .getServiceProviders(ImageReaderSpi.class, spi -> spi.getClass().getName().equals(provider), false);
        if (!found.hasNext()) {
            throw new IllegalStateException("The image decoder " + provider + " is not installed");
        }
        return found.next();
    }
}
