package parley.benchmark;

final class Start {
  private Start() {}

  static void run(String[] args) {
    System.out.println(args.length);
  }
}
