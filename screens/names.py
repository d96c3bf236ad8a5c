"""What goals, levels, kits and parts of the body are called."""

from domain.exercises import Area, Level
from domain.profile import Activity, Kit, Sex
from domain.programs import Goal
from domain.screening import Question
from locales import Translator


def goal_name(t: Translator, goal: Goal) -> str:
    return {
        Goal.STRENGTH: t("goal-strength"),
        Goal.MUSCLE: t("goal-muscle"),
        Goal.FAT_LOSS: t("goal-fat-loss"),
        Goal.HEALTH: t("goal-health"),
    }[goal]


def level_name(t: Translator, level: Level) -> str:
    return {
        Level.BEGINNER: t("level-beginner"),
        Level.INTERMEDIATE: t("level-intermediate"),
        Level.ADVANCED: t("level-advanced"),
    }[level]


def kit_name(t: Translator, kit: Kit) -> str:
    return {
        Kit.GYM: t("kit-gym"),
        Kit.BARBELL_HOME: t("kit-barbell-home"),
        Kit.DUMBBELLS: t("kit-dumbbells"),
        Kit.DUMBBELLS_ONLY: t("kit-dumbbells-only"),
        Kit.KETTLEBELL: t("kit-kettlebell"),
        Kit.BANDS: t("kit-bands"),
        Kit.PULL_UP_BAR: t("kit-pull-up-bar"),
        Kit.BODYWEIGHT: t("kit-bodyweight"),
    }[kit]


def area_name(t: Translator, area: Area) -> str:
    return {
        Area.NECK: t("area-neck"),
        Area.SHOULDER: t("area-shoulder"),
        Area.ELBOW: t("area-elbow"),
        Area.WRIST: t("area-wrist"),
        Area.UPPER_BACK: t("area-upper-back"),
        Area.LOWER_BACK: t("area-lower-back"),
        Area.ABDOMEN: t("area-abdomen"),
        Area.HIP: t("area-hip"),
        Area.KNEE: t("area-knee"),
        Area.ANKLE: t("area-ankle"),
        Area.FOOT: t("area-foot"),
    }[area]


def sex_name(t: Translator, sex: Sex) -> str:
    return t("sex-female") if sex is Sex.FEMALE else t("sex-male")


def activity_name(t: Translator, activity: Activity) -> str:
    return {
        Activity.SEDENTARY: t("activity-sedentary"),
        Activity.LIGHT: t("activity-light"),
        Activity.MODERATE: t("activity-moderate"),
        Activity.ACTIVE: t("activity-active"),
        Activity.VERY_ACTIVE: t("activity-very-active"),
    }[activity]


def question_words(t: Translator, one: Question) -> str:
    return {
        Question.HEART: t("screening-heart"),
        Question.CHEST_ACTIVE: t("screening-chest-active"),
        Question.CHEST_REST: t("screening-chest-rest"),
        Question.DIZZY: t("screening-dizzy"),
        Question.JOINT: t("screening-joint"),
        Question.MEDICINE: t("screening-medicine"),
        Question.OTHER: t("screening-other"),
    }[one]
