package cocoscope.decode.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cocoscope.decode.DecodedBytes;
import java.io.EOFException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Decoders that are not ours, and that may not end.
final class TimedDecodingTest {
    private static final DecodeLimits NO_TIME = DecodeLimits.DEFAULT.withPixels(1 << 20).withTime(Duration.ZERO);

    @Test
    void aDecoderThatNeverEndsIsGivenUpAndItsThreadIsToldToEnd() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);

        // A thread that was given up before it began has nothing to be told.
        while (begun.getCount() > 0) {
            assertThatThrownBy(new TimedDecoding<>(NO_TIME, _ -> waitUntilTold(begun::countDown, told))::call)
                    .isInstanceOf(TimeoutException.class);
        }

        told.await();
    }

    @Test
    void aThreadThatIsToldToEndTellsTheDecoder() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Thread caller = Thread.currentThread();

        assertThatThrownBy(new TimedDecoding<>(DecodeLimits.DEFAULT, _ -> waitUntilTold(caller::interrupt, told))::call)
                .isInstanceOf(EndingStream.StoppedException.class);

        assertThat(Thread.interrupted()).isTrue();
        told.await();
    }

    private static int waitUntilTold(Runnable begun, CountDownLatch told) {
        begun.run();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            told.countDown();
        }
        return 0;
    }

    @Test
    void whatWasDecodedOrWentWrongIsGiven() throws Exception {
        assertThat(new TimedDecoding<>(DecodeLimits.DEFAULT, _ -> 7).call()).isEqualTo(7);
        assertThatThrownBy(new TimedDecoding<>(DecodeLimits.DEFAULT, _ -> {
            throw new EOFException();
        })::call).isInstanceOf(EOFException.class);
        assertThatThrownBy(new TimedDecoding<>(DecodeLimits.DEFAULT, _ -> {
            throw new OutOfMemoryError();
        })::call).isInstanceOf(OutOfMemoryError.class);
    }

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG", "gif, GIF", "bmp, BMP", "tiff, TIFF", "webp, WEBP"})
    void everyFormatOfAnotherDecoderHasItsTime(String format, LibraryReader reader) throws Exception {
        ImageBytes file = new ImageBytes(Path.of("mask." + format), DecodedBytes.samples(format).getFirst());

        assertThat(reader.decodeWhole(file, file.array()).getWidth()).isEqualTo(16);
        assertThatThrownBy(() -> reader.decodeWhole(file.within(NO_TIME), file.array()))
                .isInstanceOfSatisfying(UnreadableImageException.class, slow -> assertThat(slow.kind())
                        .isEqualTo(UnreadableImageException.Kind.TOO_SLOW));
    }
}
