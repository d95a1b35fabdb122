import { monitoringInFull, scheduled } from "../../../src/testing/drawings";
import { said } from "../fields";
import type { DrawnSubject } from "../mutation";

/** A monitoring form of July on which all is well. */
export const monitored: DrawnSubject = {
  file: "a monitoring form",
  drawing: monitoringInFull,
  sheet: "监控表",
  mutations: [
    said("a third of the pace", { E6: 20, E7: 10, F6: 0.2, F7: 0.125 }, ["MON-01 E6"]),
    said("a rate that does not follow from the amounts", { F6: 0.65 }, ["MON-06 F6"]),
    said("a rate on nothing", { D8: 0, E8: 0, F8: 0 }, ["FND-01 D6", "FND-01 E6"]),
    said("a length that lags behind, without a reason", { F12: "2公里" }, ["MON-02 F12", "MON-03 M12", "MON-05 N12"]),
    said("a length that lags behind, for want of money, and no longer certain", { F12: "2公里", H12: "√", N12: null, O12: "√" }, [
      "MON-02 F12",
    ]),
    said("nothing of a single piece yet", { D12: "新建泵站", E12: "1座", F12: "0座" }),
    said("a rate that is not due yet", { F13: "0%" }),
    said("a limit passed", { F15: "9万元" }, ["MON-02 F15", "MON-03 M15", "MON-05 N15"]),
    said("no answer", { N12: null }, ["MON-04 N12"]),
    said("two answers", { O12: "☑" }, ["MON-04 N12"]),
    said("an answer in another hand", { N12: "是" }),
    said("nothing spent", { E6: 0, E7: 0, E8: 0, F6: 0, F7: 0, F8: 0 }, ["MON-01 E6", "MON-05 N12"]),
  ],
};

/** A declaration whose plan is kept, looked at in October of its year. */
export const planned: DrawnSubject = {
  file: "a declaration with a schedule",
  drawing: scheduled,
  sheet: "目标表",
  mutations: [
    said("a task that is not done in time", { F10: "施工中" }, ["MON-07 E10"]),
    said("a task whose state nobody tells", { F9: null }, ["MON-07 E9"]),
    said("a task that ends before it starts", { E11: "2026年9月" }, ["MON-07 E11"]),
    said("a project that ends before its last task", { D4: "起止时间", E4: "2026年1月-2026年9月" }, ["IND-14 E16", "MON-07 D11"]),
    said("a task that ends later", { E11: "2026年12月" }),
    said("a task that is not done, but due only next month", { F11: "未开始" }),
  ],
};
