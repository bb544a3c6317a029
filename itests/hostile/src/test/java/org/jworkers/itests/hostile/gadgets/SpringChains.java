package org.jworkers.itests.hostile.gadgets;

import static org.jworkers.itests.hostile.gadgets.Forge.list;
import static org.jworkers.itests.hostile.gadgets.Forge.map;
import static org.jworkers.itests.hostile.gadgets.Forge.object;
import static org.jworkers.itests.hostile.gadgets.Parts.printsOnEquals;

import java.util.List;
import org.jworkers.itests.hostile.gadgets.Forge.Instance;

/** Chains of Spring's advisors, which look up a bean by the name that the sender chose. */
final class SpringChains {
  private static final String AOP = "org.springframework.aop.";

  private SpringChains() {}

  static List<Chain> all() {
    return List.of(pointcutAdvisor(), advisorHolder());
  }

  private static Chain pointcutAdvisor() {
    String name = "Spring: AbstractBeanFactoryPointcutAdvisor.equals, a JNDI lookup";
    Instance beans = beans(name);
    return Chain.ofKeys(name, advisor(beans, name), advisor(beans, name));
  }

  private static Instance advisor(Instance beans, String name) {
    return object(
        AOP + "support.DefaultBeanFactoryPointcutAdvisor",
        "adviceBeanName",
        name,
        "beanFactory",
        beans);
  }

  private static Chain advisorHolder() {
    String name = "Spring, AspectJ: PartiallyComparableAdvisorHolder, XString, a JNDI lookup";
    Instance factory =
        object(
            AOP + "aspectj.annotation.BeanFactoryAspectInstanceFactory",
            "beanFactory",
            beans(name),
            "name",
            name);
    Instance advice = object(AOP + "aspectj.AspectJAroundAdvice", "aspectInstanceFactory", factory);
    Instance holder =
        object(
            AOP
                + "aspectj.autoproxy.AspectJAwareAdvisorAutoProxyCreator"
                + "$PartiallyComparableAdvisorHolder",
            "advisor",
            object(AOP + "aspectj.AspectJPointcutAdvisor", "advice", advice));
    return Chain.ofKeys(name, swappable(holder), swappable(printsOnEquals()));
  }

  /** Compares its target with that of another. */
  static Instance swappable(Object target) {
    return object(AOP + "target.HotSwappableTargetSource", "target", target);
  }

  /** Looks beans up by JNDI. */
  private static Instance beans(String name) {
    Instance silence = object("org.apache.commons.logging.impl.NoOpLog");
    return object(
        "org.springframework.jndi.support.SimpleJndiBeanFactory",
        "logger",
        silence,
        "jndiTemplate",
        object("org.springframework.jndi.JndiTemplate", "logger", silence),
        "shareableResources",
        list("java.util.HashSet", name),
        "singletonObjects",
        map(null),
        "resourceTypes",
        map(null));
  }
}
