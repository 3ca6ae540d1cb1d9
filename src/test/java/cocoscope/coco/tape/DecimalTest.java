package cocoscope.coco.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DecimalTest {
    @Test
    void fractionsAreThoseOfJava() {
        Random random = new Random(20);
        for (int i = 0; i < 20_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            String text = i % 10 == 0 ? Double.toString(number) : String.format(Locale.ROOT, "%." + (1 + random.nextInt(9)) + "f", number);
            assertThat(read(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @Test
    void edgesAreThoseOfJava() {
        for (String text : new String[] {"0.0", "-0.0", "1e3", "-1.5E-7", "0.1", "99999999999999.9", "0.0000000000001",
                "123456789.123456789"}) {
            assertThat(read(text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    private static double read(String text) {
        byte[] bytes = ("[" + text + "]").getBytes(StandardCharsets.US_ASCII);
        return Decimal.of(bytes, 1, bytes.length - 1);
    }
}
