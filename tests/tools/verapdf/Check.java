import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Asks veraPDF's engine whether PDFs keep the standards named: {@code Check 2a,ua1 FILE…}.
 *
 * <p>One line per file and standard. Under a FAIL stands each broken rule once: clause, number of places, and the first
 * place. Exit 1 when any file fails or cannot be read, 2 when the arguments make no sense.
 */
public final class Check {
    private static final int LONGEST_MESSAGE = 300;

    public static void main(String[] arguments) {
        if (arguments.length < 2) {
            System.err.println("Check STANDARD[,STANDARD…] FILE…   for instance: Check 2a,ua1 filing.pdf");
            System.exit(2);
        }
        LogManager.getLogManager().reset(); // the engine tells in its log what the result says anyway
        VeraGreenfieldFoundryProvider.initialise();
        boolean allGood = true;
        for (int i = 1; i < arguments.length; i++) {
            for (String standard : arguments[0].split(",")) {
                allGood &= keeps(standard, Path.of(arguments[i]));
            }
        }
        System.exit(allGood ? 0 : 1);
    }

    private static boolean keeps(String standard, Path file) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(standard);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            System.err.println("not a standard veraPDF knows: " + standard);
            System.exit(2);
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s  %s  %s  (%d assertions)%n",
                    result.isCompliant() ? "PASS" : "FAIL", standard, file, result.getTotalAssertions());
            if (!result.isCompliant()) {
                brokenRules(result).forEach((rule, broken) -> System.out.println("      " + rule + broken));
            }
            return result.isCompliant();
        } catch (Exception | StackOverflowError reason) {
            System.out.printf("FAIL  %s  %s  (unreadable: %s)%n", standard, file, reason);
            return false;
        }
    }

    private static Map<String, String> brokenRules(ValidationResult result) {
        Map<String, Integer> places = new TreeMap<>();
        Map<String, String> first = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                places.merge(rule, 1, Integer::sum);
                first.putIfAbsent(rule, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
            }
        }
        first.replaceAll((rule, message) -> {
            String line = message.replaceAll("\\s+", " ");
            return " ×" + places.get(rule) + ": " + line.substring(0, Math.min(LONGEST_MESSAGE, line.length()));
        });
        return first;
    }
}
