import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/** Merges PDFs with PDFBox: java Merge LIST OUT, where LIST is a file with a path on each line. */
public class Merge {
  public static void main(String[] arguments) throws Exception {
    PDFMergerUtility merger = new PDFMergerUtility();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (!line.isBlank()) merger.addSource(new File(line));
    }
    merger.setDestinationFileName(arguments[1]);
    merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
  }
}
