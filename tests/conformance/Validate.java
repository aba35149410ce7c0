import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates PDF files with veraPDF in one Java machine. The arguments: a text file with a path on each line, then the
 * profiles (ua1, 2a). Prints one line a file and profile, parts by a tab: path, profile, `pass`, `fail` or `error`, and
 * then each rule that failed with what it says.
 */
final class Validate {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<String> paths = Files.readAllLines(Path.of(arguments[0]));
    for (int profile = 1; profile < arguments.length; profile++) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(arguments[profile]);
      for (String path : paths) {
        out.println(path + "\t" + arguments[profile] + "\t" + validate(path, flavour));
      }
    }
    out.flush();
  }

  private static String validate(String path, PDFAFlavour flavour) {
    try (FileInputStream file = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, String> failed = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        failed.putIfAbsent(rule, rule + " " + oneLine(assertion.getMessage()));
      }
      return (result.isCompliant() ? "pass" : "fail") + (failed.isEmpty() ? "" : "\t" + String.join("\t", failed.values()));
    } catch (Exception error) {
      return "error\t" + oneLine(String.valueOf(error));
    }
  }

  private static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("\\s+", " ");
  }
}
