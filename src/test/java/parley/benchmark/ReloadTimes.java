package parley.benchmark;

final class ReloadTimes {
  private ReloadTimes() {}

  static void run(String[] args) {
    System.out.println(args.length);
  }
}
