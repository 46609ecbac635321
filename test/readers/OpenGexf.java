import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Opens GEXF files in Gephi Toolkit, and says what Gephi sees: a line of JSON for each. */
public class OpenGexf {
  public static void main(String[] files) throws Exception {
    for (String file : files) System.out.println(describe(new File(file)));
    System.exit(0);
  }

  private static String describe(File file) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(file);
    // The README's advice: don't merge parallel edges.
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    Graph graph = model.getGraph();
    List<String> nodes = new ArrayList<>();
    int timed = 0;
    for (Node node : graph.getNodes()) {
      nodes.add("[" + quote(node.getId().toString()) + "," + quote(node.getLabel()) + "," + quote(colour(node)) + "]");
      if (node.getIntervals() != null && node.getIntervals().length > 0) timed++;
    }
    int timedEdges = 0;
    List<String> kinds = new ArrayList<>();
    for (Edge edge : graph.getEdges()) {
      if (edge.getIntervals() != null && edge.getIntervals().length > 0) timedEdges++;
      Object kind = edge.getTypeLabel();
      if (kind != null && !kinds.contains(quote(kind.toString()))) kinds.add(quote(kind.toString()));
    }
    kinds.sort(null);
    Interval bounds = model.getTimeBounds();
    return "{\"file\":" + quote(file.getName()) + ",\"edges\":" + graph.getEdgeCount() + ",\"dynamic\":" + model.isDynamic()
        + ",\"timedNodes\":" + timed + ",\"timedEdges\":" + timedEdges + ",\"from\":" + number(bounds.getLow()) + ",\"to\":" + number(bounds.getHigh())
        + ",\"kinds\":[" + String.join(",", kinds) + "],\"issues\":" + quote(String.valueOf(container.getReport().getText()))
        + ",\"nodes\":[" + String.join(",", nodes) + "]}";
  }

  private static String colour(Node node) {
    return String.format("#%02x%02x%02x", Math.round(node.r() * 255), Math.round(node.g() * 255), Math.round(node.b() * 255));
  }

  private static String number(double value) {
    return Double.isInfinite(value) || Double.isNaN(value) ? "null" : String.valueOf(Math.round(value));
  }

  private static String quote(String text) {
    if (text == null) return "null";
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) out.append(c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    return out.append('"').toString();
  }
}
